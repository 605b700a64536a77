package io.gyre.engine;

import io.gyre.random.Draws;

/** Steps that draw. */
final class DrawSteps {

    private DrawSteps() {}

    /** The constants of a variable's draws, by index. */
    static long[] constants(String variable, int count) {
        long[] constants = new long[count];
        for (int index = 0; index < count; index++) {
            constants[index] = Draws.constant(variable, index);
        }
        return constants;
    }

    record Once(long constant, int axis, int out, int members) implements Step {
        @Override
        public void run(Frame f) {
            Draws.uniforms(f.keys[axis], constant, f.buffers[out], f.lanes(members));
        }
    }

    /** Once a path, placed as the run says. */
    record Placed(String variable, int axis, int out) implements Step {
        @Override
        public void run(Frame f) {
            f.column(variable).uniforms(f.firstPath, f.keys[axis], f.buffers[out], f.width);
        }
    }

    record Each(long[] constants, int axis, int out, int members) implements Step {
        @Override
        public void run(Frame f) {
            Draws.uniforms(f.keys[axis], constants[f.period - 1], f.buffers[out], f.lanes(members));
        }
    }

    /**
     * Box-Muller pairs: in odd periods the cosine, and the sine waits for the next, when the two buffers change places;
     * who is founded then has one, too.
     */
    record Normal(long[] constants, int axis, int sine, int out, int members) implements Step {
        @Override
        public void run(Frame f) {
            double[] cosines = f.buffers[out];
            double[] sines = f.buffers[sine];
            if (f.period % 2 == 0) {
                f.buffers[out] = sines;
                f.buffers[sine] = cosines;
                return;
            }
            int n = f.lanesNext(members);
            Draws.uniforms(f.keys[axis], constants[f.period - 1], cosines, n);
            Draws.uniforms(f.keys[axis], constants[f.period], sines, n);
            Draws.normalPairs(cosines, sines, cosines, sines, n);
        }
    }

    /** A normal of this period alone: the cosine or the sine of its pair, with nothing kept for the next period. */
    record NormalNow(long[] constants, int axis, int other, int out) implements Step {
        @Override
        public void run(Frame f) {
            double[] cosines = f.buffers[out];
            double[] sines = f.buffers[other];
            int first = (f.period - 1) / 2 * 2;
            Draws.uniforms(f.keys[axis], constants[first], cosines, f.width);
            Draws.uniforms(f.keys[axis], constants[first + 1], sines, f.width);
            Draws.normalPairs(cosines, sines, cosines, sines, f.width);
            if (f.period % 2 == 0) {
                f.buffers[out] = sines;
                f.buffers[other] = cosines;
            }
        }
    }
}
