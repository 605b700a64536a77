package io.gyre.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gyre.unit.Unit;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Operations are found again by their parts, so a component that is missing there would make two operations one. */
class OpTest {

    private static final Node NODE = new Node(
            0, new Op.Founded(), List.of(), new Node.Shape(Axis.PATH, Timing.FIXED, Unit.NUMBER), Site.UNKNOWN);

    static List<Class<?>> operations() {
        return List.of(Op.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void parts_ofEachOperation_areAllItsComponents(Class<?> type) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Constructor<?> constructor = type.getDeclaredConstructor(types);
        Op op = (Op)
                constructor.newInstance(Arrays.stream(types).map(OpTest::value).toArray());
        List<Object> expected = new ArrayList<>();
        for (RecordComponent component : components) {
            Object value = component.getAccessor().invoke(op);
            expected.add(value instanceof Double number ? Double.doubleToRawLongBits(number) : value);
        }
        assertEquals(expected, op.parts());
    }

    private static Object value(Class<?> type) {
        if (type == String.class) {
            return "name";
        } else if (type == double.class) {
            return -0.0;
        } else if (type == int.class) {
            return 3;
        } else if (type == boolean.class) {
            return true;
        } else if (type == List.class) {
            return List.of(1.0, 2.0);
        } else if (type == Axis.class) {
            return Axis.PATH;
        } else if (type == LaneFunction.class) {
            return (LaneFunction) (lanes, in, out) -> {};
        } else if (type == SeriesFunction.class) {
            return (SeriesFunction) (lanes, in, out) -> {};
        }
        return memory(type);
    }

    private static Object memory(Class<?> type) {
        if (type == State.class) {
            return new State("state", Axis.PATH, Unit.NUMBER, NODE);
        } else if (type == Ring.class) {
            return new Ring("ring", Axis.PATH, 1, NODE);
        } else if (type == Pipe.class) {
            return new Pipe("pipe", Axis.PATH, 1, NODE);
        } else if (type == Op.Binding.class) {
            return new Op.Binding("name");
        }
        assertTrue(type.isEnum(), type + " must have a sample here");
        return type.getEnumConstants()[0];
    }
}
