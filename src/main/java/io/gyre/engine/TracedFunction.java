package io.gyre.engine;

import io.gyre.graph.Function;
import io.gyre.math.Absent;
import io.gyre.math.Binomial;
import io.gyre.math.Elementary;

/** The element-wise functions of one lane, word for word as {@link Function} states them. */
final class TracedFunction {

    private TracedFunction() {}

    static double value(Function function, double[] inputs) {
        return switch (function.arity()) {
            case 1 -> ofOne(function, inputs[0]);
            case 2 -> ofTwo(function, inputs[0], inputs[1]);
            default -> ofThree(function, inputs[0], inputs[1], inputs[2]);
        };
    }

    private static double ofOne(Function function, double a) {
        return switch (function) {
            case NEGATE -> -a;
            case ABS -> Math.abs(a);
            case EXP -> Elementary.exp(a);
            case LOG -> Elementary.log(a);
            case SQRT -> Math.sqrt(a);
            case FLOOR -> Math.floor(a);
            case NORMAL_CDF -> Elementary.normalCdf(a);
            case NORMAL_QUANTILE -> Elementary.normalQuantile(a);
            case NOT -> 1.0 - a;
            case IS_ABSENT -> condition(Absent.is(a));
            default -> throw new IllegalArgumentException("function must take 1 input, got " + function);
        };
    }

    private static double ofTwo(Function function, double a, double b) {
        return switch (function) {
            case ADD -> a + b;
            case SUBTRACT -> a - b;
            case MULTIPLY, AND -> a * b;
            case DIVIDE -> a / b;
            case RATIO -> b == 0 ? Absent.VALUE : a / b;
            case MIN -> Math.min(a, b);
            case MAX, OR -> Math.max(a, b);
            case POWER -> Elementary.pow(a, b);
            case LESS -> condition(a < b);
            case LESS_EQUAL -> condition(a <= b);
            case EQUAL -> condition(a == b);
            default -> throw new IllegalArgumentException("function must take 2 inputs, got " + function);
        };
    }

    private static double ofThree(Function function, double a, double b, double c) {
        return switch (function) {
            case SELECT -> a != 0 ? b : c;
            case FMA -> Math.fma(a, b, c);
            case BINOMIAL -> Binomial.quantile(a, b, c);
            default -> throw new IllegalArgumentException("function must take 3 inputs, got " + function);
        };
    }

    private static double condition(boolean holds) {
        return holds ? 1.0 : 0.0;
    }
}
