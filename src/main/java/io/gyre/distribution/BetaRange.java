package io.gyre.distribution;

import io.gyre.math.Elementary;

/**
 * Finds the beta distribution with two given quantiles: Newton's method in the logarithms of the shapes on the normal
 * scores of the two probabilities, which are nearly straight in them; steps are halved until the distance falls.
 */
final class BetaRange {

    private static final double CLOSE = 1e-13;
    private static final double DIFFERENCE = 1e-5;
    private static final double LONGEST = 2;
    private static final int STEPS = 200;
    private static final int HALVINGS = 40;

    private final double p5;
    private final double p95;

    private BetaRange(double p5, double p95) {
        this.p5 = p5;
        this.p95 = p95;
    }

    static double[] shapes(double p5, double p95) {
        return new BetaRange(p5, p95).solve();
    }

    private double[] solve() {
        double[] log = start();
        double[] misses = misses(log);
        for (int i = 0; i < STEPS && size(misses) > CLOSE; i++) {
            double[] step = step(log, misses);
            double[] next = log;
            double[] missed = misses;
            double part = Math.min(1, LONGEST / Math.max(Math.abs(step[0]), Math.abs(step[1])));
            for (int k = 0; k < HALVINGS && !(size(missed) < size(misses)); k++) {
                next = new double[] {log[0] - part * step[0], log[1] - part * step[1]};
                missed = misses(next);
                part /= 2;
            }
            if (!(size(missed) < size(misses))) {
                break;
            }
            log = next;
            misses = missed;
        }
        Require.that(size(misses) < 1e-9, "p5 to p95", "be the 5 % and 95 % quantile of a beta distribution", p95 - p5);
        return new double[] {Elementary.exp(log[0]), Elementary.exp(log[1])};
    }

    /** The beta distribution with the middle as mean and the spread a normal one would have, not too flat. */
    private double[] start() {
        double mean = (p5 + p95) / 2;
        double sd = (p95 - p5) / (2 * NormalScore.Z95);
        double size = Math.max(1, mean * (1 - mean) / (sd * sd) - 1);
        return new double[] {Elementary.log(size * mean), Elementary.log(size * (1 - mean))};
    }

    /** How far the scores of the two quantiles are off. */
    private double[] misses(double[] log) {
        IncompleteBeta f = new IncompleteBeta(Elementary.exp(log[0]), Elementary.exp(log[1]));
        IncompleteBeta mirror = f.mirror();
        return new double[] {
            NormalScore.of(f.below(p5, 1 - p5), mirror.below(1 - p5, p5)) + NormalScore.Z95,
            NormalScore.of(f.below(p95, 1 - p95), mirror.below(1 - p95, p95)) - NormalScore.Z95
        };
    }

    private static double size(double[] misses) {
        return Math.max(Math.abs(misses[0]), Math.abs(misses[1]));
    }

    /** The Newton step, with slopes from central differences. */
    private double[] step(double[] log, double[] misses) {
        double[] a = slopes(log, 0);
        double[] b = slopes(log, 1);
        double determinant = a[0] * b[1] - b[0] * a[1];
        return new double[] {
            (misses[0] * b[1] - misses[1] * b[0]) / determinant, (misses[1] * a[0] - misses[0] * a[1]) / determinant
        };
    }

    private double[] slopes(double[] log, int which) {
        double[] up = log.clone();
        double[] down = log.clone();
        up[which] += DIFFERENCE;
        down[which] -= DIFFERENCE;
        double[] above = misses(up);
        double[] below = misses(down);
        return new double[] {(above[0] - below[0]) / (2 * DIFFERENCE), (above[1] - below[1]) / (2 * DIFFERENCE)};
    }
}
