package io.gyre.engine;

import io.gyre.graph.Function;
import io.gyre.graph.Graph;
import io.gyre.random.Draws;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Where does the time of a program go? Gives the processor time of the whole program (the median of some repetitions), and,
 * from the clock, of each step while it runs, tile after tile, by kind of
 * step: how many a period, how many lanes a path, ns a lane, and its part of the whole. The slowest 32nd of the runs is left
 * out, as the machine may do other things, and so is the cost of taking the time.
 */
public final class ProgramCost {

    private static final int SAMPLES = 512;
    private static final int TILES = 200;
    private static final int REPETITIONS = 15;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Compiled compiled;
    private final Map<Object, String> kernels = kernels();
    private final List<Timed> timed = new ArrayList<>();
    private final Timed nothing = new Timed(frame -> {}, Section.SERIES, "nothing", 0);
    private double clock;
    private double whole;

    private ProgramCost(Compiled compiled) {
        this.compiled = compiled;
    }

    /**
     * Measures the programs of a graph under one policy.
     *
     * @param graph the graph
     * @param none the policy of nulls
     * @param policy the policy
     * @return a table as text
     */
    public static String of(Graph graph, Policy none, Policy policy) {
        ProgramCost cost = new ProgramCost(Compiled.of(graph, none, List.of(policy), 0));
        cost.run();
        return cost.table();
    }

    private void run() {
        long[] spent = new long[REPETITIONS];
        Tiles plain = new Tiles(compiled, UnaryOperator.identity());
        for (int repetition = 0; repetition < REPETITIONS; repetition++) {
            long began = THREADS.getCurrentThreadCpuTime();
            plain.run(TILES);
            spent[repetition] = THREADS.getCurrentThreadCpuTime() - began;
        }
        Arrays.sort(spent);
        whole = (double) spent[REPETITIONS / 2] / TILES / compiled.width();
        new Tiles(compiled, this::timed).run(2 * TILES);
        for (int i = 0; i < 100_000; i++) {
            nothing.run(plain.frame);
        }
        clock = nothing.nanos(0);
    }

    /** The frames of one worker, and tile after tile that they evaluate. */
    private static final class Tiles {
        final Frame frame;
        private final int width;
        private final Optional<Frame> none;
        private final ChunkOutput output;
        private long done;

        Tiles(Compiled compiled, UnaryOperator<Program> change) {
            width = compiled.width();
            none = compiled.none().map(program -> new Frame(change.apply(program), width, Optional.empty()));
            frame = new Frame(change.apply(compiled.programs().get(0)), width, none);
            int series = compiled.readout().series().size();
            int length = ChunkOutput.seriesLength(series, compiled.periods(), ChunkOutput.PATHS);
            output = new ChunkOutput(
                            compiled.readout().width(),
                            compiled.readout().members().size(),
                            ChunkOutput.PATHS)
                    .withSeries(new double[length], compiled.periods());
        }

        void run(int tiles) {
            for (int tile = 0; tile < tiles; tile++) {
                long first = width * done++;
                frame.run(Draws.seedKey(1), first, width, output, 0);
            }
        }
    }

    private Program timed(Program program) {
        List<List<Step>> sections = new ArrayList<>();
        for (Section section : Section.values()) {
            List<Step> steps = new ArrayList<>();
            for (Step step : program.steps(section)) {
                steps.add(timed(step, section, "", members(step, program.layout())));
            }
            sections.add(steps);
        }
        return new Program(sections, program.layout());
    }

    /** Times a step, or those of a guard one by one, each over the lanes where its condition holds. */
    private Step timed(Step step, Section section, String prefix, int members) {
        if (step instanceof GuardSteps.Evaluate guard) {
            Step[] inside = Arrays.stream(guard.steps())
                    .map(each -> timed(each, section, "in a guard: ", -1))
                    .toArray(Step[]::new);
            return new GuardSteps.Evaluate(guard.guard(), guard.from(), guard.to(), guard.axes(), inside);
        }
        Timed each = new Timed(step, section, prefix + name(step), members);
        timed.add(each);
        return each;
    }

    private String table() {
        int periods = compiled.periods();
        Map<String, Line> lines = new HashMap<>();
        for (Timed each : timed) {
            if (each.section != Section.SETUP) {
                lines.computeIfAbsent(each.name, Line::new)
                        .add(each, each.nanos(clock), each.lanes(compiled.width()), periods, compiled.width());
            }
        }
        double parts = lines.values().stream().mapToDouble(line -> line.nanos).sum();
        double lanes = lines.values().stream().mapToDouble(line -> line.lanes).sum();
        StringBuilder table = new StringBuilder();
        table.append(String.format(
                Locale.ROOT,
                "tile %d paths, %d periods, %d steps a period, %.1f lanes of steps a path and period;%n"
                        + "processor time %.2f ns a path and period, %.3f ns a step and lane; steps timed one by one %.2f%n",
                compiled.width(),
                periods,
                timed.stream().filter(each -> each.section == Section.SERIES).count(),
                lanes / periods,
                whole / periods,
                whole / lanes,
                parts / periods));
        lines.values().stream()
                .sorted(Comparator.comparingDouble((Line line) -> -line.nanos))
                .forEach(line -> table.append(line.text(periods, parts)));
        return table.toString();
    }

    /** All steps of one kind. */
    private static final class Line {
        final String name;
        double runs;
        double lanes;
        double nanos;

        Line(String name) {
            this.name = name;
        }

        void add(Timed each, double nanosEach, double lanesEach, int periods, int width) {
            int times = each.section == Section.SERIES || each.section == Section.CLOSE ? periods : 1;
            runs += times;
            lanes += times * lanesEach;
            nanos += times * nanosEach / width;
        }

        String text(int periods, double whole) {
            return String.format(
                    Locale.ROOT,
                    "%-22s steps %6.1f lanes %8.1f ns/lane %6.3f part %5.1f %%%n",
                    name,
                    runs / periods,
                    lanes / periods,
                    nanos / Math.max(1, lanes),
                    100 * nanos / whole);
        }
    }

    /** A step that takes the time it needs. */
    private static final class Timed implements Step {
        final Step step;
        final Section section;
        final String name;
        final int members;
        private final long[] samples = new long[SAMPLES];
        private int count;
        private long widths;

        Timed(Step step, Section section, String name, int members) {
            this.step = step;
            this.section = section;
            this.name = name;
            this.members = members;
        }

        @Override
        public void run(Frame frame) {
            long began = System.nanoTime();
            step.run(frame);
            samples[count++ % SAMPLES] = System.nanoTime() - began;
            widths += frame.width;
        }

        /** Lanes a path; inside a guard those where it held, on average over the runs. */
        double lanes(int width) {
            return members >= 0 ? members : (double) widths / Math.max(1, count) / width;
        }

        /** The mean without the slowest runs; a step may do more in one period than in the next, so not the median. */
        double nanos(double ofClock) {
            long[] sorted = Arrays.copyOf(samples, Math.min(count, SAMPLES));
            Arrays.sort(sorted);
            return Arrays.stream(sorted).limit(sorted.length - sorted.length / 32).average().stream()
                    .map(mean -> Math.max(0, mean - ofClock))
                    .sum();
        }
    }

    private static Map<Object, String> kernels() {
        Map<Object, String> names = new IdentityHashMap<>();
        for (Function function : Function.values()) {
            String name = function.name().toLowerCase(Locale.ROOT);
            if (function.arity() == 1) {
                names.putIfAbsent(Kernels.unary(function), name);
            } else if (function.arity() == 2) {
                names.putIfAbsent(Kernels.binary(function), name);
                if (Kernels.takesNumbers(function)) {
                    names.putIfAbsent(Kernels.left(function), name);
                    names.putIfAbsent(Kernels.right(function), name);
                }
            }
        }
        return names;
    }

    /** The kernel's name, or else the kind of step; reductions and closings by their kind. */
    private String name(Step step) {
        if (step instanceof ElementSteps.One one) {
            return kernels.get(one.kernel());
        } else if (step instanceof ElementSteps.Two two) {
            return kernels.get(two.kernel());
        } else if (step instanceof ElementSteps.Left left) {
            return kernels.get(left.kernel()) + " number left";
        } else if (step instanceof ElementSteps.Right right) {
            return kernels.get(right.kernel()) + " number right";
        }
        return step.getClass().getSimpleName();
    }

    /** Lanes a path: the largest array that the step names. */
    private static int members(Step step, Layout layout) {
        return Stream.of(step.getClass().getRecordComponents())
                .filter(part -> List.of("members", "x").contains(part.getName()))
                .mapToInt(part -> {
                    int value = number(step, part);
                    return part.getName().equals("x") ? layout.buffers().members()[value] : value;
                })
                .max()
                .orElse(1);
    }

    private static int number(Step step, java.lang.reflect.RecordComponent part) {
        try {
            part.getAccessor().setAccessible(true);
            return (int) part.getAccessor().invoke(step);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
