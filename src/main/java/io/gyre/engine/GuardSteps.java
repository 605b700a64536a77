package io.gyre.engine;

import java.util.Arrays;

/** Steps of guards: what is read only where a condition holds is evaluated there only. */
final class GuardSteps {

    private GuardSteps() {}

    record Scan(int guard, int condition, int members) implements Step {
        @Override
        public void run(Frame f) {
            f.guards[guard].scan(f.buffers[condition], members * f.width, f.period);
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
    record Select(int guard, int condition, int then, int otherwise, int out, int members) implements Step {
        @Override
        public void run(Frame f) {
            double[] values = f.guards[guard].frame.buffers[then];
            double[] to = f.buffers[out];
            int n = members * f.width;
            if (f.guards[guard].isDense()) {
                SelectLoops.select(f.buffers[condition], values, f.buffers[otherwise], to, n);
                return;
            }
            if (otherwise != out) {
                System.arraycopy(f.buffers[otherwise], 0, to, 0, n);
            }
            f.guards[guard].scatter(values, to);
        }
    }

    /** Takes the gathered value where the condition holds, and elsewhere a number. */
    record SelectElseNumber(int guard, int condition, int then, int number, int out, int members) implements Step {
        @Override
        public void run(Frame f) {
            double[] values = f.guards[guard].frame.buffers[then];
            double[] to = f.buffers[out];
            int n = members * f.width;
            if (f.guards[guard].isDense()) {
                SelectLoops.selectElseNumber(f.buffers[condition], values, f.numbers[number], to, n);
                return;
            }
            Arrays.fill(to, 0, n, f.numbers[number]);
            f.guards[guard].scatter(values, to);
        }
    }
}
