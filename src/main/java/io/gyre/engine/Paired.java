package io.gyre.engine;

import io.gyre.graph.Declared;
import io.gyre.math.Absent;
import io.gyre.statistics.Binary;
import io.gyre.statistics.Covariance;
import io.gyre.statistics.GroupedRatio;
import io.gyre.statistics.Grouping;
import io.gyre.statistics.Interval;
import io.gyre.statistics.Moments;
import io.gyre.statistics.Proportion;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An outcome under one policy less the same under another, path by path, for one chunk or for the chunks folded so far.
 * Folded from the left in chunk order as all moments are. A time that does not come lies beyond all others; it and a
 * category have no difference, only the counts of a time's order.
 *
 * @param difference over the paths where both are present; of a ratio, of the quotients by path
 * @param above paths where the policy's value is the greater
 * @param below paths where it is the smaller
 * @param compared paths where both are present
 * @param terms of a ratio: numerator and denominator under the policy, then under the other, by path or by pair of paths
 * @param groups where paths hang together: of the difference, above and below, and of a ratio that under each policy
 */
record Paired(
        Moments difference,
        long above,
        long below,
        long compared,
        Optional<Covariance> terms,
        List<GroupedRatio> groups) {

    private static final int TERMS = 4;
    private static final int DIFFERENCE = 0;
    private static final int ABOVE = 1;
    private static final int BELOW = 2;
    private static final int FIRST = 3;
    private static final int SECOND = 4;

    /** The counts and groups of two columns. */
    private static final class Signs {
        private final double[] above;
        private final double[] below;
        private long aboves;
        private long belows;

        Signs(int paths) {
            above = new double[paths];
            below = new double[paths];
        }

        void set(int path, double first, double second) {
            boolean isNumber = !Double.isNaN(first) && !Double.isNaN(second);
            above[path] = isNumber ? 0 : Absent.VALUE;
            below[path] = above[path];
            if (first > second) {
                above[path] = 1;
                aboves++;
            } else if (first < second) {
                below[path] = 1;
                belows++;
            }
        }

        long compared() {
            return Moments.of(above, above.length).count();
        }
    }

    /** Of each outcome, the policy of the first output less that of the second. */
    static List<Paired> of(Readout readout, Grouping grouping, ChunkOutput policy, ChunkOutput other, int paths) {
        List<Paired> all = new ArrayList<>();
        Scores scores = new Scores(policy, other, paths);
        for (Readout.Columns columns : readout.outcomes()) {
            all.add(of(columns, grouping, scores));
        }
        return all;
    }

    /** The columns of two outputs, in arrays that are used again. */
    private static final class Scores {
        private final ChunkOutput policy;
        private final ChunkOutput other;
        private final double[] x;
        private final double[] y;
        private final double[] difference;
        private final double[][] terms;

        Scores(ChunkOutput policy, ChunkOutput other, int paths) {
            this.policy = policy;
            this.other = other;
            x = new double[paths];
            y = new double[paths];
            difference = new double[paths];
            terms = new double[4][paths];
        }

        void read(Readout.Columns columns) {
            policy.read(columns.counted(), x, x.length);
            other.read(columns.counted(), y, y.length);
        }

        double[][] terms(Readout.Columns columns) {
            policy.read(columns.value(), terms[0], x.length);
            policy.read(columns.denominator(), terms[1], x.length);
            other.read(columns.value(), terms[2], x.length);
            other.read(columns.denominator(), terms[3], x.length);
            return terms;
        }
    }

    private static Paired of(Readout.Columns columns, Grouping grouping, Scores scores) {
        scores.read(columns);
        double[] x = scores.x;
        double[] y = scores.y;
        double[] difference = scores.difference;
        return switch (columns.outcome().kind()) {
            case NUMBER, PROBABILITY -> ofNumbers(grouping, x, y, difference);
            case RATIO, POOLED ->
                ofNumbers(grouping, x, y, difference).withTerms(grouping, scores.terms(columns), x.length);
            case TIME -> ofTimes(grouping, x, y, difference);
            case CATEGORY -> new Paired(Moments.none(), 0, 0, 0, Optional.empty(), List.of());
        };
    }

    /** {@code difference} is as long as there are paths, and written over. */
    private static Paired ofNumbers(Grouping grouping, double[] x, double[] y, double[] difference) {
        if (grouping == Grouping.PATHS) {
            return ofIndependent(x, y, difference);
        }
        int paths = difference.length;
        Signs signs = new Signs(paths);
        for (int path = 0; path < paths; path++) {
            difference[path] = x[path] - y[path];
            signs.set(path, x[path], y[path]);
        }
        return of(grouping, difference, signs);
    }

    /** Without arrays of signs, which only groups need: half the cost. */
    private static Paired ofIndependent(double[] x, double[] y, double[] difference) {
        int paths = difference.length;
        long above = 0;
        long below = 0;
        for (int path = 0; path < paths; path++) {
            double apart = x[path] - y[path];
            difference[path] = apart;
            above += apart > 0 && apart <= Double.MAX_VALUE ? 1 : 0; // what failed is not compared
            below += apart < 0 && apart >= -Double.MAX_VALUE ? 1 : 0;
        }
        Moments moments = Moments.of(difference, paths);
        return new Paired(moments, above, below, moments.count(), Optional.empty(), List.of());
    }

    private static Paired ofTimes(Grouping grouping, double[] x, double[] y, double[] difference) {
        int paths = difference.length;
        Signs signs = new Signs(paths);
        for (int path = 0; path < paths; path++) {
            difference[path] = Absent.VALUE;
            signs.set(path, orLater(x[path]), orLater(y[path]));
        }
        return of(grouping, difference, signs);
    }

    private static double orLater(double time) {
        return Absent.is(time) ? Double.POSITIVE_INFINITY : time;
    }

    private static Paired of(Grouping grouping, double[] difference, Signs signs) {
        int paths = difference.length;
        List<GroupedRatio> groups = grouping == Grouping.PATHS
                ? List.of()
                : List.of(
                        GroupedRatio.ofMean(grouping, difference, paths),
                        GroupedRatio.ofMean(grouping, signs.above, paths),
                        GroupedRatio.ofMean(grouping, signs.below, paths));
        return new Paired(
                Moments.of(difference, paths), signs.aboves, signs.belows, signs.compared(), Optional.empty(), groups);
    }

    private Paired withTerms(Grouping grouping, double[][] values, int paths) {
        List<GroupedRatio> all = new ArrayList<>(groups);
        if (grouping == Grouping.SCRAMBLES) {
            all.add(GroupedRatio.of(grouping, values[0], values[1], paths));
            all.add(GroupedRatio.of(grouping, values[2], values[3], paths));
        }
        Covariance covariance = grouping == Grouping.PAIRS
                ? Covariance.of(sums(values, paths), (paths + 1) / 2)
                : Covariance.of(values, paths);
        return new Paired(difference, above, below, compared, Optional.of(covariance), all);
    }

    /** Each pair of paths in one. */
    private static double[][] sums(double[][] values, int paths) {
        double[][] sums = new double[TERMS][(paths + 1) / 2];
        for (int term = 0; term < TERMS; term++) {
            for (int path = 0; path < paths; path++) {
                sums[term][path >> 1] += values[term][path];
            }
        }
        return sums;
    }

    Paired fold(Paired next) {
        List<GroupedRatio> all = new ArrayList<>();
        for (int k = 0; k < groups.size(); k++) {
            all.add(groups.get(k).fold(next.groups.get(k)));
        }
        return new Paired(
                difference.fold(next.difference),
                above + next.above,
                below + next.below,
                compared + next.compared,
                terms.flatMap(earlier -> next.terms.map(earlier::fold)),
                all);
    }

    /** What it says. */
    Difference result(Declared.Outcome outcome, String policy, String than) {
        double mean = terms.map(Paired::ratioDifference).orElse(difference.mean());
        double error = terms.map(this::ratioError).orElseGet(this::meanError);
        Interval interval = groups.isEmpty()
                ? Interval.normal(mean, error)
                : groups.get(DIFFERENCE).interval(mean, error);
        return new Difference(
                outcome, policy, than, mean, error, interval, difference, share(above, ABOVE), share(below, BELOW));
    }

    private Proportion share(long hits, int group) {
        return groups.isEmpty()
                ? new Proportion(hits, compared)
                : new Proportion(hits, compared, Optional.of(groups.get(group)));
    }

    private double meanError() {
        return groups.isEmpty()
                ? difference.standardError()
                : groups.get(DIFFERENCE).standardError();
    }

    private static double ratio(Covariance terms, int at) {
        return Math.abs(terms.mean(at + 1)) > 0 ? terms.mean(at) / terms.mean(at + 1) : Absent.VALUE;
    }

    private static double ratioDifference(Covariance terms) {
        return ratio(terms, 0) - ratio(terms, 2);
    }

    /** By the delta method, as of a single pooled ratio: the gradient at the means times the covariance. */
    private double ratioError(Covariance all) {
        double first = ratio(all, 0);
        double second = ratio(all, 2);
        if (Double.isNaN(first - second) || all.count() < 2) {
            return Absent.VALUE;
        }
        if (groups.size() > SECOND) {
            return groups.get(FIRST).errorLess(groups.get(SECOND));
        }
        double b = all.mean(1);
        double d = all.mean(3);
        return Math.sqrt(all.variance(1 / b, -first / b, -1 / d, second / d) / all.count());
    }

    void write(DataOutput out) throws IOException {
        difference.write(out);
        out.writeLong(above);
        out.writeLong(below);
        out.writeLong(compared);
        out.writeBoolean(terms.isPresent());
        if (terms.isPresent()) {
            terms.orElseThrow().write(out);
        }
        out.writeInt(groups.size());
        for (GroupedRatio group : groups) {
            group.write(out);
        }
    }

    static Paired read(DataInput in) throws IOException {
        Moments difference = Moments.read(in);
        long above = in.readLong();
        long below = in.readLong();
        long compared = in.readLong();
        Optional<Covariance> terms = in.readBoolean() ? Optional.of(Covariance.read(in)) : Optional.empty();
        List<GroupedRatio> groups = new ArrayList<>();
        int size = Binary.readSize(in, SECOND + 1);
        for (int k = 0; k < size; k++) {
            groups.add(GroupedRatio.read(in));
        }
        return new Paired(difference, above, below, compared, terms, groups);
    }
}
