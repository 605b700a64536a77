package io.gyre.engine;

import io.gyre.graph.Op;
import io.gyre.math.Absent;
import java.util.Arrays;
import java.util.List;

/** The step that removes a side of pairs, row by row. */
final class PairSteps {

    private PairSteps() {}

    /** Where an input of pairs lies. */
    enum Kind {
        /** One number a path. */
        PATH,
        /** By member of the left side. */
        LEFT,
        /** By member of the right side. */
        RIGHT,
        /** By pair, already computed for the whole row. */
        ROW
    }

    /**
     * An input.
     *
     * @param kind where it lies
     * @param from its buffer there
     * @param to the buffer that reads it
     */
    record Input(Kind kind, int from, int to) {}

    /**
     * What is computed of a row.
     *
     * @param inputs what it reads
     * @param steps the steps
     * @param draws whether it draws
     * @param result the buffer of the result
     */
    record Part(List<Input> inputs, List<Step> steps, boolean draws, int result) {}

    /**
     * A reduction.
     *
     * @param op the operation
     * @param index the frame
     * @param axis the index of the keys from which draws begin
     * @param counts which pairs count; all if empty
     * @param value what is reduced
     * @param out the result
     */
    record Reduce(Op.ReducePairs op, int index, int axis, List<Part> counts, Part value, int out) implements Step {
        @Override
        public void run(Frame f) {
            PairFrame p = f.pairs[index];
            int lefts = f.founded(op.pairs().sides().get(0));
            int rights = f.founded(op.pairs().sides().get(1));
            int kept = (op.removesLeft() ? rights : lefts) * f.width;
            boolean isSum = op.reduction() == Op.Reduction.SUM;
            Arrays.fill(f.buffers[out], 0, kept, isSum ? 0.0 : Absent.VALUE);
            p.forget(op.reduction() == Op.Reduction.ARG_MAX ? Double.NaN : 0.0, kept);
            p.begin(f, rights);
            for (int left = 0; left < lefts; left++) {
                if (count(f, p, left)) {
                    evaluate(f, p, left);
                    add(f, p, left);
                }
            }
        }

        private boolean count(Frame f, PairFrame p, int left) {
            if (counts.isEmpty()) {
                p.countAll();
                return true;
            }
            Part part = counts.get(0);
            for (Input input : part.inputs()) {
                p.readRow(input, f, left);
            }
            if (part.draws()) {
                p.keysOfRow(f, axis, left);
            }
            for (Step step : part.steps()) {
                step.run(p.row);
            }
            return p.count(p.row.buffers[part.result()]);
        }

        private void evaluate(Frame f, PairFrame p, int left) {
            for (Input input : value.inputs()) {
                p.readCounted(input, f, left);
            }
            if (value.draws()) {
                p.keysOfCounted(f, axis, left);
            }
            for (Step step : value.steps()) {
                step.run(p.counted);
            }
        }

        private void add(Frame f, PairFrame p, int left) {
            double[] x = p.counted.buffers[value.result()];
            double[] mask = p.isDense() && !counts.isEmpty()
                    ? p.row.buffers[counts.get(0).result()]
                    : new double[0];
            for (int k = 0; k < p.counted.width; k++) {
                if (mask.length == 0 || mask[k] != 0) {
                    int lane = p.isDense() ? k : p.lanes[k];
                    int to = op.removesLeft() ? lane : left * f.width + p.pathOf(lane);
                    take(f.buffers[out], p.best, to, x[k], op.removesLeft() ? left : p.slotOf(lane));
                }
            }
        }

        private void take(double[] to, double[] best, int lane, double x, int slot) {
            switch (op.reduction()) {
                case SUM -> to[lane] += x;
                case MIN -> {
                    to[lane] = best[lane] == 0 ? x : Math.min(to[lane], x);
                    best[lane] = 1;
                }
                case MAX -> {
                    to[lane] = best[lane] == 0 ? x : Math.max(to[lane], x);
                    best[lane] = 1;
                }
                case ARG_MAX -> {
                    if (MemberLoops.isBetter(x, best[lane])) {
                        best[lane] = x;
                        to[lane] = slot;
                    }
                }
            }
        }
    }
}
