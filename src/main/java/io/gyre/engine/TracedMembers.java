package io.gyre.engine;

import io.gyre.graph.Op;
import io.gyre.math.Absent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** What looks at all members of a population at once: reductions, ranks and rations of one path in one period. */
final class TracedMembers {

    private TracedMembers() {}

    /** The reduction of the counted ones among x, slots from … to - 1. */
    static double reduced(Op.Reduce reduce, double[] x, boolean[] counts) {
        List<Integer> counted = new ArrayList<>();
        for (int slot = reduce.from(); slot < reduce.to(); slot++) {
            if (counts[slot]) {
                counted.add(slot);
            }
        }
        return switch (reduce.reduction()) {
            case SUM -> sum(x, counted);
            case MIN -> counted.stream().map(slot -> x[slot]).reduce(Math::min).orElse(Absent.VALUE);
            case MAX -> counted.stream().map(slot -> x[slot]).reduce(Math::max).orElse(Absent.VALUE);
            case ARG_MAX -> argMax(x, counted);
        };
    }

    private static double sum(double[] x, List<Integer> counted) {
        double sum = 0.0;
        for (int slot : counted) {
            sum += x[slot];
        }
        return sum;
    }

    private static double argMax(double[] x, List<Integer> counted) {
        double best = Absent.VALUE;
        for (int slot : counted) {
            boolean isGreater = Absent.is(best) ? !Double.isNaN(x[slot]) : x[slot] > x[(int) best];
            best = isGreater ? slot : best;
        }
        return best;
    }

    /** The rank of each that is ranked; the others get absent. */
    static double[] ranks(double[] key, boolean[] isRanked) {
        double[] ranks = new double[key.length];
        Arrays.fill(ranks, Absent.VALUE);
        int rank = 0;
        for (int slot : ascending(key)) {
            if (isRanked[slot]) {
                ranks[slot] = rank++;
            }
        }
        return ranks;
    }

    /** The slots by ascending key: ties to the lowest slot, 0 and -0 tie, NaN comes last. */
    private static List<Integer> ascending(double[] key) {
        List<Integer> slots = new ArrayList<>();
        for (int slot = 0; slot < key.length; slot++) {
            slots.add(slot);
        }
        slots.sort(Comparator.comparingDouble(slot -> key[slot] + 0.0));
        return slots;
    }

    /** The grants in slot order when a shortage is shared in proportion. */
    static double[] proRata(double[] asked, double available) {
        double sum = 0.0;
        for (double one : asked) {
            sum += one;
        }
        double part = sum == 0 ? 0.0 : Math.min(1, available / sum);
        double[] grants = new double[asked.length];
        double left = available;
        for (int slot = 0; slot < asked.length; slot++) {
            grants[slot] = Math.min(asked[slot] * part, left);
            left -= grants[slot];
        }
        return grants;
    }

    /** The grants by ascending key; with {@code whole} all or nothing, up to the first that does not fit. */
    static double[] byRank(double[] asked, double available, double[] key, boolean whole) {
        double[] grants = new double[asked.length];
        double left = available;
        for (int slot : ascending(key)) {
            if (asked[slot] == 0) {
                continue;
            }
            if (whole && asked[slot] > left) {
                break;
            }
            grants[slot] = Math.min(asked[slot], left);
            left -= grants[slot];
        }
        return grants;
    }
}
