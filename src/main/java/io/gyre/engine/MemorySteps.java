package io.gyre.engine;

import io.gyre.graph.Axis;
import io.gyre.graph.SeriesFunction;
import java.util.Arrays;

/** Steps that carry values from period to period. */
final class MemorySteps {

    private MemorySteps() {}

    /** At the opening of a period the states of who is founded begin. */
    record Begin(Axis axis, int start, int state) implements Step {
        @Override
        public void run(Frame f) {
            int from = firstLane(f, axis);
            System.arraycopy(f.buffers[start], from, f.buffers[state], from, f.founded(axis) * f.width - from);
        }
    }

    /** The same where the start is a number. */
    record BeginAt(Axis axis, int number, int state) implements Step {
        @Override
        public void run(Frame f) {
            int from = firstLane(f, axis);
            Arrays.fill(f.buffers[state], from, f.founded(axis) * f.width, f.numbers[number]);
        }
    }

    /** The same of the rows of a ring. */
    record BeginRing(Axis axis, int ring, int before) implements Step {
        @Override
        public void run(Frame f) {
            int from = firstLane(f, axis);
            for (double[] row : f.memories[ring]) {
                System.arraycopy(f.buffers[before], from, row, from, f.founded(axis) * f.width - from);
            }
        }
    }

    /** The same of the rows of a pipe: nothing is on its way. */
    record BeginPipe(Axis axis, int pipe) implements Step {
        @Override
        public void run(Frame f) {
            int from = firstLane(f, axis);
            for (double[] row : f.memories[pipe]) {
                Arrays.fill(row, from, f.founded(axis) * f.width, 0.0);
            }
        }
    }

    /** The first lane of who is founded in this period. */
    private static int firstLane(Frame f, Axis axis) {
        return f.period == 1 ? 0 : axis.founded(f.period - 1) * f.width;
    }

    /** At the close the new value and the old one change places. */
    record Close(int state, int next) implements Step {
        @Override
        public void run(Frame f) {
            double[] opening = f.buffers[state];
            f.buffers[state] = f.buffers[next];
            f.buffers[next] = opening;
        }
    }

    /** Fills all rows of a ring with what is read before period 1. */
    record FillRing(int ring, int before, int members) implements Step {
        @Override
        public void run(Frame f) {
            for (double[] row : f.memories[ring]) {
                System.arraycopy(f.buffers[before], 0, row, 0, f.lanes(members));
            }
        }
    }

    /** Keeps a value; a ring of length L has L + 1 rows, so that no row that may still be read this period is lost. */
    record Store(int ring, int input, int members) implements Step {
        @Override
        public void run(Frame f) {
            double[][] rows = f.memories[ring];
            System.arraycopy(f.buffers[input], 0, rows[f.period % rows.length], 0, f.lanes(members));
        }
    }

    /** Points at what was stored k periods ago; k is a number known for the period. */
    record Past(int ring, int lag, int out) implements Step {
        @Override
        public void run(Frame f) {
            double[][] rows = f.memories[ring];
            int back = (int) f.numbers[lag];
            f.buffers[out] = rows[Math.floorMod(f.period - back, rows.length)];
        }
    }

    /** Reads what was stored k periods ago, k by lane; a k that is NaN passes, one out of range gives a NaN that fails. */
    record PastByLane(int ring, int lag, int out, int members) implements Step {
        @Override
        public void run(Frame f) {
            double[][] rows = f.memories[ring];
            double[] lags = f.buffers[lag];
            double[] to = f.buffers[out];
            for (int i = 0; i < f.lanes(members); i++) {
                double k = lags[i];
                if (k >= 1 && k < rows.length) {
                    to[i] = rows[Math.floorMod(f.period - (int) k, rows.length)][i];
                } else {
                    to[i] = Double.isNaN(k) ? k : Double.NaN;
                }
            }
        }
    }

    /** Before period 1 nothing is on its way. */
    record ClearPipe(int pipe) implements Step {
        @Override
        public void run(Frame f) {
            for (double[] row : f.memories[pipe]) {
                Arrays.fill(row, 0.0);
            }
        }
    }

    /** Points at what is due in this period, and empties the row of the last one for what comes after the longest lag. */
    record Due(int pipe, int out) implements Step {
        @Override
        public void run(Frame f) {
            double[][] rows = f.memories[pipe];
            if (f.period > 1) {
                Arrays.fill(rows[(f.period - 1) % rows.length], 0.0);
            }
            f.buffers[out] = rows[f.period % rows.length];
        }
    }

    /** Sends amounts with lags by lane. */
    record Send(int pipe, int amount, int lag, int members) implements Step {
        @Override
        public void run(Frame f) {
            double[][] rows = f.memories[pipe];
            double[] amounts = f.buffers[amount];
            double[] lags = f.buffers[lag];
            int now = f.period % rows.length;
            for (int i = 0; i < f.lanes(members); i++) {
                if (amounts[i] != 0) {
                    send(rows, now, i, amounts[i], lags[i]);
                }
            }
        }

        /** Sends an amount; nothing is sent by leaving out 0, as no sum of what is due is -0.0. */
        private static void send(double[][] rows, int now, int lane, double amount, double lag) {
            double whole = Math.floor(lag);
            double part = lag - whole;
            if (whole >= 1 && whole < rows.length) {
                rows[wrapped(now + (int) whole, rows.length)][lane] += amount * (1 - part);
            }
            if (part > 0 && whole >= 0 && whole < rows.length - 1) {
                rows[wrapped(now + (int) whole + 1, rows.length)][lane] += amount * part;
            }
        }
    }

    /**
     * Sends the amounts of members whose lag is that of their path: what a lag means is found once a path, and the members
     * follow in steps of the width. An amount of 0 is sent too, which changes no sum that is not -0.0.
     */
    record SendByPath(int pipe, int amount, int lag, int members) implements Step {
        @Override
        public void run(Frame f) {
            double[][] rows = f.memories[pipe];
            double[] amounts = f.buffers[amount];
            int now = f.period % rows.length;
            int n = f.lanes(members);
            for (int path = 0; path < f.width; path++) {
                double lags = f.buffers[lag][path];
                double whole = Math.floor(lags);
                double part = lags - whole;
                if (whole >= 1 && whole < rows.length) {
                    send(amounts, 1 - part, rows[wrapped(now + (int) whole, rows.length)], path, n, f.width);
                }
                if (part > 0 && whole >= 0 && whole < rows.length - 1) {
                    send(amounts, part, rows[wrapped(now + (int) whole + 1, rows.length)], path, n, f.width);
                }
            }
        }

        private static void send(double[] amounts, double part, double[] row, int path, int n, int width) {
            for (int i = path; i < n; i += width) {
                row[i] += amounts[i] * part;
            }
        }
    }

    /** A place below 2·length in a ring; a remainder would cost a division a lane. */
    private static int wrapped(int place, int length) {
        return place >= length ? place - length : place;
    }

    /** Sends amounts with a lag known for the period. */
    record SendAll(int pipe, int amount, int lag, int members) implements Step {
        @Override
        public void run(Frame f) {
            double[][] rows = f.memories[pipe];
            double whole = Math.floor(f.numbers[lag]);
            double part = f.numbers[lag] - whole;
            int due = f.period + (int) whole;
            int n = f.lanes(members);
            if (whole >= 1 && whole < rows.length) {
                add(f.buffers[amount], 1 - part, rows[due % rows.length], n);
            }
            if (part > 0 && whole >= 0 && whole < rows.length - 1) {
                add(f.buffers[amount], part, rows[(due + 1) % rows.length], n);
            }
        }

        private static void add(double[] amounts, double part, double[] row, int n) {
            for (int i = 0; i < n; i++) {
                row[i] += amounts[i] * part;
            }
        }
    }

    /** Keeps the value of the last period. */
    record KeepLast(int a, int out, int members, int periods) implements Step {
        @Override
        public void run(Frame f) {
            if (f.period == periods) {
                System.arraycopy(f.buffers[a], 0, f.buffers[out], 0, f.lanes(members));
            }
        }
    }

    /** Keeps the value of this period among all. */
    record KeepRow(int a, int history, int members) implements Step {
        @Override
        public void run(Frame f) {
            System.arraycopy(f.buffers[a], 0, f.histories[history][f.period - 1], 0, f.lanes(members));
        }
    }

    /** A user's function of whole series. */
    record OverTime(SeriesFunction function, int[] histories, int out) implements Step {
        @Override
        public void run(Frame f) {
            double[][][] series = new double[histories.length][][];
            for (int k = 0; k < series.length; k++) {
                series[k] = f.histories[histories[k]];
            }
            function.apply(f.width, series, f.buffers[out]);
        }
    }

    /** Points at a value of the run of none, where it is now. */
    record Borrow(int theirs, int out) implements Step {
        @Override
        public void run(Frame f) {
            f.buffers[out] = f.none.orElseThrow().buffers[theirs];
        }
    }

    /** Writes lanes that are read off once a path. */
    record Read(int a, int column) implements Step {
        @Override
        public void run(Frame f) {
            System.arraycopy(f.buffers[a], 0, f.output.columns(), f.output.place(column) + f.offset, f.width);
        }
    }

    /** Writes a number that is read off once a path. */
    record ReadNumber(int number, int column) implements Step {
        @Override
        public void run(Frame f) {
            int from = f.output.place(column) + f.offset;
            Arrays.fill(f.output.columns(), from, from + f.width, f.numbers[number]);
        }
    }

    /** Writes a series. */
    record ReadSeries(int a, int series) implements Step {
        @Override
        public void run(Frame f) {
            System.arraycopy(f.buffers[a], 0, f.output.series(), f.output.place(series, f.period) + f.offset, f.width);
        }
    }

    /** Writes a series of numbers. */
    record ReadSeriesNumber(int number, int series) implements Step {
        @Override
        public void run(Frame f) {
            int at = f.output.place(series, f.period) + f.offset;
            Arrays.fill(f.output.series(), at, at + f.width, f.numbers[number]);
        }
    }
}
