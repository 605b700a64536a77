package io.gyre.engine;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How many paths go through a step at a time. More paths share the cost of calling a step; fewer keep what the program
 * touches in the second-level cache. A program of few steps over a large population wants few, one of many steps on the path
 * wants more, even beyond the cache.
 */
final class Width {

    private static final int LEAST = 8;
    private static final int MOST = 1_024;
    /** Half of a usual second-level cache. */
    private static final double CACHE = 512 << 10;

    private static final double MOST_BYTES = 8 << 20;
    private static final double NANOS_A_STEP = 25;
    private static final double NANOS_A_LANE = 0.2;
    /** By what part a lane costs more for each doubling beyond the cache. */
    private static final double BEYOND = 0.22;

    private Width() {}

    /** The power of two that is expected to cost least. */
    static int of(Optional<Program> none, List<Program> programs) {
        List<Program> all =
                Stream.concat(none.stream(), programs.stream()).distinct().toList();
        int best = LEAST;
        for (int width = LEAST; width <= MOST; width *= 2) {
            if (cost(all, none.isPresent(), width) < cost(all, none.isPresent(), best)) {
                best = width;
            }
        }
        return best;
    }

    /** Expected nanoseconds a path and period; programs that borrow go through a period side by side. */
    private static double cost(List<Program> programs, boolean areTogether, int width) {
        double together = bytes(programs, width);
        double cost = 0;
        for (Program program : programs) {
            double bytes = areTogether ? together : bytes(List.of(program), width);
            double beyond = bytes <= CACHE ? 0 : BEYOND * StrictMath.log(bytes / CACHE) / StrictMath.log(2);
            double lanes = NANOS_A_LANE * program.layout().lanes() * (1 + beyond);
            cost += bytes > MOST_BYTES && width > LEAST
                    ? Double.POSITIVE_INFINITY
                    : NANOS_A_STEP * program.stepsAPeriod() / width + lanes;
        }
        return cost;
    }

    private static double bytes(List<Program> programs, int width) {
        double own = programs.stream()
                .mapToDouble(program -> program.layout().touched())
                .sum();
        double shared = programs.stream()
                .mapToDouble(program -> program.layout().buffers().touched(true))
                .max()
                .orElse(0);
        return (own + shared) * width * Double.BYTES;
    }
}
