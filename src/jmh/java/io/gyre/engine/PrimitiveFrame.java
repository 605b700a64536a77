package io.gyre.engine;

import io.gyre.distribution.Distributions;
import io.gyre.graph.Axis;
import io.gyre.graph.Function;
import io.gyre.random.Draws;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;

/** A frame with numbers of every kind, and one step of each kind that reads them; all write {@link #OUT}. */
final class PrimitiveFrame {

    static final int PERIODS = 40;
    static final int WIDTH = 16;
    static final int MEMBERS = 64;
    private static final Axis AXIS = new Axis("member", MEMBERS, List.of());
    private static final MemberSteps.Range RANGE = new MemberSteps.Range(AXIS, 0, MEMBERS, 0.0);

    static final int OUT = 0;
    private static final int A = 1;
    private static final int B = 2;
    private static final int CONDITION = 3;
    private static final int SINE = 4;
    private static final int SLOTS = 5;
    private static final int LAGS = 6;
    private static final int PARTS = 7;
    private static final int SCARCE = 8;
    private static final int PATHS = 9;
    private static final int BUFFERS = 10;

    private static final int NUMBER = 0;
    private static final int ANOTHER = 1;
    private static final int LAG = 2;
    private static final List<Known.Number> NUMBERS =
            List.of(Known.Number.of(.5), Known.Number.of(.25), Known.Number.of(3));

    private static final int RING = 0;
    private static final int PIPE = 1;

    private final Frame frame;

    PrimitiveFrame() {
        int[] sizes = new int[BUFFERS];
        Arrays.fill(sizes, MEMBERS);
        List<Layout.Rows> rows = List.of(new Layout.Rows(5, MEMBERS), new Layout.Rows(5, MEMBERS));
        Layout layout = new Layout(
                new Buffers(sizes, new boolean[BUFFERS]),
                NUMBERS,
                rows,
                new int[0],
                PERIODS,
                new int[] {1, MEMBERS},
                MEMBERS,
                List.of(),
                Foundation.of(List.of(AXIS), PERIODS),
                List.of(),
                0);
        List<List<Step>> nothing = List.of(List.of(), List.of(), List.of(), List.of(), List.of());
        frame = new Frame(new Program(nothing, layout), WIDTH, Optional.empty());
        frame.run(Draws.seedKey(1), 0, WIDTH, ChunkOutput.NOWHERE, 0);
        frame.period = 0;
        fill(A, u -> .1 + u);
        fill(B, u -> .1 + u);
        fill(CONDITION, u -> u < .5 ? 1 : 0);
        fill(SLOTS, u -> Math.floor(u * MEMBERS));
        fill(LAGS, u -> 1 + 3 * u);
        fill(PARTS, u -> u);
        fill(SCARCE, u -> 20 + u);
    }

    Frame frame() {
        return frame;
    }

    private void fill(int buffer, DoubleUnaryOperator of) {
        SplittableRandom random = new SplittableRandom(buffer);
        double[] lanes = frame.buffers[buffer];
        for (int i = 0; i < lanes.length; i++) {
            lanes[i] = of.applyAsDouble(random.nextDouble());
        }
    }

    Step step(String name) {
        return switch (name) {
            case "add" -> two(Function.ADD);
            case "multiply" -> two(Function.MULTIPLY);
            case "divide" -> two(Function.DIVIDE);
            case "ratio" -> two(Function.RATIO);
            case "min" -> two(Function.MIN);
            case "less" -> two(Function.LESS);
            case "lessEqual" -> two(Function.LESS_EQUAL);
            case "equal" -> two(Function.EQUAL);
            case "power" -> two(Function.POWER);
            case "multiplyNumber" -> right(Function.MULTIPLY);
            case "lessNumber" -> right(Function.LESS);
            case "minNumber" -> right(Function.MIN);
            case "negate" -> one(Function.NEGATE, A);
            case "exp" -> one(Function.EXP, A);
            case "log" -> one(Function.LOG, A);
            case "floor" -> one(Function.FLOOR, A);
            case "isAbsent" -> one(Function.IS_ABSENT, A);
            case "normalQuantile" -> one(Function.NORMAL_QUANTILE, PARTS);
            default -> chosen(name);
        };
    }

    private static Step one(Function function, int in) {
        return new ElementSteps.One(Kernels.unary(function), in, OUT, MEMBERS);
    }

    private static Step two(Function function) {
        return new ElementSteps.Two(Kernels.binary(function), A, B, OUT, MEMBERS);
    }

    private static Step right(Function function) {
        return new ElementSteps.Right(Kernels.right(function), A, NUMBER, OUT, MEMBERS);
    }

    private static Step chosen(String name) {
        return switch (name) {
            case "fma" -> new ElementSteps.Fma(A, B, SLOTS, OUT, MEMBERS);
            case "select" -> new ElementSteps.Select(CONDITION, A, B, OUT, MEMBERS);
            case "selectNumber" -> new ElementSteps.SelectNumber(CONDITION, NUMBER, B, OUT, MEMBERS);
            case "selectElseNumber" -> new ElementSteps.SelectElseNumber(CONDITION, A, NUMBER, OUT, MEMBERS);
            case "selectNumbers" -> new ElementSteps.SelectNumbers(CONDITION, NUMBER, ANOTHER, OUT, MEMBERS);
            case "quantilePert" ->
                new ElementSteps.Quantile(
                        Distributions.of("pert", Map.of("low", 0.0, "mode", 1.0, "high", 4.0)),
                        false,
                        PARTS,
                        OUT,
                        MEMBERS);
            case "uniform" -> new DrawSteps.Each(DrawSteps.constants("uniform", PERIODS), 1, OUT, MEMBERS);
            case "normal" -> new DrawSteps.Normal(DrawSteps.constants("normal", PERIODS + 1), 1, SINE, OUT, MEMBERS);
            default -> ofMembers(name);
        };
    }

    private static Step ofMembers(String name) {
        return switch (name) {
            case "sum" -> new MemberSteps.Reduce(MemberLoops::sum, RANGE, A, OUT);
            case "sumWhere" -> new MemberSteps.ReduceWhere(MemberLoops::sumWhere, RANGE, A, CONDITION, OUT);
            case "minWhere" -> new MemberSteps.ReduceWhere(MemberLoops::minWhere, RANGE, A, CONDITION, OUT);
            case "argMax" -> new MemberSteps.Reduce(MemberLoops::argMax, RANGE, A, OUT);
            case "broadcast" -> new ElementSteps.Broadcast(A, OUT, MEMBERS);
            case "proRata" -> proRata();
            case "byRank" -> new MemberSteps.ByRank(AXIS, false, A, SCARCE, B, OUT);
            case "rank" -> new MemberSteps.Rank(AXIS, A, -1, OUT);
            case "at" -> new MemberSteps.At(AXIS, Axis.PATH, A, SLOTS, OUT);
            case "store" -> new MemorySteps.Store(RING, A, MEMBERS);
            case "past" -> new MemorySteps.Past(RING, LAG, PATHS);
            case "pastByLane" -> new MemorySteps.PastByLane(RING, LAGS, OUT, MEMBERS);
            case "send" -> sending(new MemorySteps.Send(PIPE, A, LAGS, MEMBERS));
            case "sendByPath" -> sending(new MemorySteps.SendByPath(PIPE, A, LAGS, MEMBERS));
            case "sendAll" -> sending(new MemorySteps.SendAll(PIPE, A, LAG, MEMBERS));
            default -> throw new IllegalArgumentException("primitive must be known, got " + name);
        };
    }

    /** The factor of each path, and then what each member gets. */
    private static Step proRata() {
        Step parts = new MemberSteps.Parts(AXIS, A, SCARCE, PATHS);
        Step grants = new MemberSteps.ProRata(AXIS, A, SCARCE, PATHS, OUT);
        return frame -> {
            parts.run(frame);
            grants.run(frame);
        };
    }

    /** What is due is taken out, lest sums grow without end. */
    private static Step sending(Step send) {
        Step due = new MemorySteps.Due(PIPE, PATHS);
        return frame -> {
            due.run(frame);
            send.run(frame);
        };
    }
}
