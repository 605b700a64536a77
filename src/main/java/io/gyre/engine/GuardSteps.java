package io.gyre.engine;

import java.util.Arrays;

/** Steps of guards: what is read only where a condition holds is evaluated there only. */
final class GuardSteps {

    private GuardSteps() {}

    record Scan(int guard, int condition, int members) implements Step {
        @Override
        public void run(Frame f) {
            f.guards[guard].scan(f.buffers[condition], f.lanes(members), f.period);
        }
    }

    record ScanLess(int guard, int a, int b, int members) implements Step {
        @Override
        public void run(Frame f) {
            f.guards[guard].scanLess(f.buffers[a], f.buffers[b], f.lanes(members), f.period);
        }
    }

    record ScanLessThan(int guard, int a, int number, int members) implements Step {
        @Override
        public void run(Frame f) {
            f.guards[guard].scanLess(f.buffers[a], f.numbers[number], f.lanes(members), f.period);
        }
    }

    record ScanMoreThan(int guard, int number, int b, int members) implements Step {
        @Override
        public void run(Frame f) {
            f.guards[guard].scanLess(f.numbers[number], f.buffers[b], f.lanes(members), f.period);
        }
    }

    /** Gathers inputs by pairs of buffers (from, to) and the keys of axes, and runs the steps on them. */
    record Evaluate(int guard, int[] from, int[] to, int[] axes, Step[] steps) implements Step {
        @Override
        public void run(Frame f) {
            GuardFrame gathered = f.guards[guard];
            if (gathered.count() == 0) {
                return;
            }
            for (int k = 0; k < from.length; k++) {
                gathered.gather(f.buffers[from[k]], to[k]);
            }
            for (int axis : axes) {
                gathered.gatherKeys(f.keys[axis], axis);
            }
            for (Step step : steps) {
                step.run(gathered.frame);
            }
        }
    }

    /** Takes the gathered value where the condition holds, and elsewhere another. */
    record Select(int guard, int then, int otherwise, int out, int members) implements Step {
        @Override
        public void run(Frame f) {
            GuardFrame g = f.guards[guard];
            double[] values = g.frame.buffers[then];
            if (g.isDense()) {
                SelectLoops.select(g.mask(), values, f.buffers[otherwise], f.buffers[out], f.lanes(members));
                return;
            }
            keep(f, otherwise, out, members);
            g.scatter(values, f.buffers[out]);
        }
    }

    /** Takes the gathered value where the condition holds, and elsewhere a number. */
    record SelectElseNumber(int guard, int then, int number, int out, int members) implements Step {
        @Override
        public void run(Frame f) {
            GuardFrame g = f.guards[guard];
            double[] values = g.frame.buffers[then];
            int n = f.lanes(members);
            if (g.isDense()) {
                SelectLoops.selectElseNumber(g.mask(), values, f.numbers[number], f.buffers[out], n);
                return;
            }
            Arrays.fill(f.buffers[out], 0, n, f.numbers[number]);
            g.scatter(values, f.buffers[out]);
        }
    }

    /** Takes a number where the condition holds, and elsewhere a lane. */
    record SelectNumber(int guard, int number, int otherwise, int out, int members) implements Step {
        @Override
        public void run(Frame f) {
            GuardFrame g = f.guards[guard];
            if (g.isDense()) {
                SelectLoops.selectNumber(
                        g.mask(), f.numbers[number], f.buffers[otherwise], f.buffers[out], f.lanes(members));
                return;
            }
            keep(f, otherwise, out, members);
            g.scatter(f.numbers[number], f.buffers[out]);
        }
    }

    /** Takes a number where the condition holds, and elsewhere another. */
    record SelectNumbers(int guard, int then, int otherwise, int out, int members) implements Step {
        @Override
        public void run(Frame f) {
            GuardFrame g = f.guards[guard];
            int n = f.lanes(members);
            if (g.isDense()) {
                SelectLoops.selectNumbers(g.mask(), f.numbers[then], f.numbers[otherwise], f.buffers[out], n);
                return;
            }
            Arrays.fill(f.buffers[out], 0, n, f.numbers[otherwise]);
            g.scatter(f.numbers[then], f.buffers[out]);
        }
    }

    private static void keep(Frame f, int from, int out, int members) {
        if (from != out) {
            System.arraycopy(f.buffers[from], 0, f.buffers[out], 0, f.lanes(members));
        }
    }
}
