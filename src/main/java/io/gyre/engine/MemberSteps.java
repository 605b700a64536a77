package io.gyre.engine;

import io.gyre.graph.Axis;
import io.gyre.math.Absent;
import java.util.Arrays;

/** Steps that look at all members of a population at once. */
final class MemberSteps {

    private MemberSteps() {}

    /** A reduction over all members from … to - 1. */
    @FunctionalInterface
    interface All {
        void apply(double[] x, int from, int to, double[] out, int width);
    }

    /** A reduction over those that count. */
    @FunctionalInterface
    interface Where {
        void apply(double[] x, double[] counts, int from, int to, double[] out, int width);
    }

    /**
     * Which slots of an axis a reduction looks at, and what it is over nobody.
     *
     * @param axis the axis
     * @param from the first slot
     * @param to one past the last
     * @param ofNobody the value if none of them is founded
     */
    record Range(Axis axis, int from, int to, double ofNobody) {
        int end(Frame f) {
            return Math.min(to, f.founded(axis));
        }
    }

    record Reduce(All kernel, Range range, int x, int out) implements Step {
        @Override
        public void run(Frame f) {
            int end = range.end(f);
            if (end <= range.from()) {
                Arrays.fill(f.buffers[out], 0, f.width, range.ofNobody());
            } else {
                kernel.apply(f.buffers[x], range.from(), end, f.buffers[out], f.width);
            }
        }
    }

    record ReduceWhere(Where kernel, Range range, int x, int counts, int out) implements Step {
        @Override
        public void run(Frame f) {
            int end = range.end(f);
            if (end <= range.from()) {
                Arrays.fill(f.buffers[out], 0, f.width, range.ofNobody());
            } else {
                kernel.apply(f.buffers[x], f.buffers[counts], range.from(), end, f.buffers[out], f.width);
            }
        }
    }

    record At(Axis axis, Axis by, int x, int index, int out) implements Step {
        @Override
        public void run(Frame f) {
            MemberLoops.at(
                    f.buffers[x],
                    f.buffers[index],
                    axis.size(),
                    f.founded(axis),
                    f.buffers[out],
                    f.width,
                    f.founded(by));
        }
    }

    /** The factor by which each path cuts what is asked. */
    record Parts(Axis axis, int asked, int available, int out) implements Step {
        @Override
        public void run(Frame f) {
            MemberLoops.parts(f.buffers[asked], f.buffers[available], f.founded(axis), f.buffers[out], f.width);
        }
    }

    /** Shares in proportion. */
    record ProRata(Axis axis, int asked, int available, int part, int out) implements Step {
        @Override
        public void run(Frame f) {
            MemberLoops.grants(
                    f.buffers[asked], f.buffers[available], f.buffers[part], f.founded(axis), f.buffers[out], f.width);
        }
    }

    record ByRank(Axis axis, boolean whole, int asked, int available, int key, int out) implements Step {
        @Override
        public void run(Frame f) {
            int members = f.founded(axis);
            Arrays.fill(f.buffers[out], 0, members * f.width, 0.0);
            for (int path = 0; path < f.width; path++) {
                sort(f, path, members);
                grant(f, path);
            }
        }

        private void sort(Frame f, int path, int members) {
            double[] asks = f.buffers[asked];
            double[] keys = f.buffers[key];
            f.ranking.clear();
            for (int member = 0; member < members; member++) {
                int lane = member * f.width + path;
                if (asks[lane] != 0) {
                    f.ranking.add(member, keys[lane]);
                }
            }
            f.ranking.sort();
        }

        private void grant(Frame f, int path) {
            double[] asks = f.buffers[asked];
            double left = f.buffers[available][path];
            for (int rank = 0; rank < f.ranking.size(); rank++) {
                int lane = f.ranking.slot(rank) * f.width + path;
                if (whole && asks[lane] > left) {
                    return;
                }
                double granted = Math.min(asks[lane], left);
                f.buffers[out][lane] = granted;
                left -= granted;
            }
        }
    }

    /** The rank of each member among those that count; counts is below 0 where all do. */
    record Rank(Axis axis, int key, int counts, int out) implements Step {
        @Override
        public void run(Frame f) {
            int members = f.founded(axis);
            double[] keys = f.buffers[key];
            double[] ranks = f.buffers[out];
            Arrays.fill(ranks, 0, members * f.width, Absent.VALUE);
            for (int path = 0; path < f.width; path++) {
                f.ranking.clear();
                for (int member = 0; member < members; member++) {
                    int lane = member * f.width + path;
                    if (counts < 0 || f.buffers[counts][lane] != 0) {
                        f.ranking.add(member, keys[lane]);
                    }
                }
                f.ranking.sort();
                for (int rank = 0; rank < f.ranking.size(); rank++) {
                    ranks[f.ranking.slot(rank) * f.width + path] = rank;
                }
            }
        }
    }

    /** Keeps the values of the members that count, each path's in slot order; counts is below 0 where all do. */
    record Read(Axis axis, int x, int counts, int index) implements Step {
        @Override
        public void run(Frame f) {
            double[] values = new double[f.founded(axis)];
            for (int path = 0; path < f.width; path++) {
                int size = 0;
                for (int member = 0; member < values.length; member++) {
                    int lane = member * f.width + path;
                    if (counts < 0 || f.buffers[counts][lane] != 0) {
                        values[size++] = f.buffers[x][lane];
                    }
                }
                f.output.members(index)[f.offset + path] = Arrays.copyOf(values, size);
            }
        }
    }
}
