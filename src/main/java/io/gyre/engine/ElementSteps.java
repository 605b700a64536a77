package io.gyre.engine;

import io.gyre.distribution.Distribution;
import io.gyre.graph.LaneFunction;
import io.gyre.math.Binomial;
import java.util.Arrays;

/** Steps that compute each lane from the same lane of their inputs. Buffers and numbers are given by index. */
final class ElementSteps {

    private ElementSteps() {}

    record One(Kernels.Unary kernel, int a, int out, int members) implements Step {
        @Override
        public void run(Frame f) {
            kernel.apply(f.buffers[a], f.buffers[out], f.lanes(members));
        }
    }

    record Two(Kernels.Binary kernel, int a, int b, int out, int members) implements Step {
        @Override
        public void run(Frame f) {
            kernel.apply(f.buffers[a], f.buffers[b], f.buffers[out], f.lanes(members));
        }
    }

    record Right(Kernels.Right kernel, int a, int number, int out, int members) implements Step {
        @Override
        public void run(Frame f) {
            kernel.apply(f.buffers[a], f.numbers[number], f.buffers[out], f.lanes(members));
        }
    }

    record Left(Kernels.Left kernel, int number, int b, int out, int members) implements Step {
        @Override
        public void run(Frame f) {
            kernel.apply(f.numbers[number], f.buffers[b], f.buffers[out], f.lanes(members));
        }
    }

    record Select(int c, int a, int b, int out, int members) implements Step {
        @Override
        public void run(Frame f) {
            SelectLoops.select(f.buffers[c], f.buffers[a], f.buffers[b], f.buffers[out], f.lanes(members));
        }
    }

    record SelectNumber(int c, int number, int b, int out, int members) implements Step {
        @Override
        public void run(Frame f) {
            SelectLoops.selectNumber(f.buffers[c], f.numbers[number], f.buffers[b], f.buffers[out], f.lanes(members));
        }
    }

    record SelectElseNumber(int c, int a, int number, int out, int members) implements Step {
        @Override
        public void run(Frame f) {
            SelectLoops.selectElseNumber(
                    f.buffers[c], f.buffers[a], f.numbers[number], f.buffers[out], f.lanes(members));
        }
    }

    record SelectNumbers(int c, int then, int otherwise, int out, int members) implements Step {
        @Override
        public void run(Frame f) {
            SelectLoops.selectNumbers(
                    f.buffers[c], f.numbers[then], f.numbers[otherwise], f.buffers[out], f.lanes(members));
        }
    }

    /** Takes one of two arrays whole, as a number known for the period says. */
    record Choose(int number, int a, int b, int out, int members) implements Step {
        @Override
        public void run(Frame f) {
            int from = f.numbers[number] != 0 ? a : b;
            if (from != out) {
                System.arraycopy(f.buffers[from], 0, f.buffers[out], 0, f.lanes(members));
            }
        }
    }

    record Fma(int a, int b, int c, int out, int members) implements Step {
        @Override
        public void run(Frame f) {
            SelectLoops.fma(f.buffers[a], f.buffers[b], f.buffers[c], f.buffers[out], f.lanes(members));
        }
    }

    record Binomials(int u, int n, int p, int out, int members) implements Step {
        @Override
        public void run(Frame f) {
            Binomial.quantiles(f.buffers[u], f.buffers[n], f.buffers[p], f.buffers[out], f.lanes(members));
        }
    }

    record Quantile(Distribution distribution, boolean ofNormal, int a, int out, int members) implements Step {
        @Override
        public void run(Frame f) {
            if (ofNormal) {
                distribution.quantilesOfNormal(f.buffers[a], f.buffers[out], f.lanes(members));
            } else {
                distribution.quantiles(f.buffers[a], f.buffers[out], f.lanes(members));
            }
        }
    }

    record Hook(LaneFunction function, int[] in, int out, int members) implements Step {
        @Override
        public void run(Frame f) {
            double[][] arrays = new double[in.length][];
            for (int k = 0; k < arrays.length; k++) {
                arrays[k] = f.buffers[in[k]];
            }
            function.apply(f.lanes(members), arrays, f.buffers[out]);
        }
    }

    record Fill(int number, int out, int members) implements Step {
        @Override
        public void run(Frame f) {
            Arrays.fill(f.buffers[out], 0, f.lanes(members), f.numbers[number]);
        }
    }

    record Copy(int a, int out, int members) implements Step {
        @Override
        public void run(Frame f) {
            System.arraycopy(f.buffers[a], 0, f.buffers[out], 0, f.lanes(members));
        }
    }

    /** Gives each member the path's number, by copies of twice the length each time. */
    record Broadcast(int a, int out, int members) implements Step {
        @Override
        public void run(Frame f) {
            double[] to = f.buffers[out];
            int n = f.lanes(members);
            System.arraycopy(f.buffers[a], 0, to, 0, f.width);
            for (int done = f.width; done < n; done += done) {
                System.arraycopy(to, 0, to, done, Math.min(done, n - done));
            }
        }
    }

    /** Gives each path the members' numbers. */
    record Slots(double[] values, int out) implements Step {
        @Override
        public void run(Frame f) {
            double[] to = f.buffers[out];
            for (int slot = 0; slot < values.length; slot++) {
                Arrays.fill(to, slot * f.width, (slot + 1) * f.width, values[slot]);
            }
        }
    }
}
