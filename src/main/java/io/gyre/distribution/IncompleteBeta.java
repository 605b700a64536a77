package io.gyre.distribution;

import io.gyre.math.Elementary;

/**
 * The regularised incomplete beta function by its continued fraction (Numerical Recipes, 3rd edition, 6.4.5, evaluated
 * by Lentz's method). Each point comes as x and y = 1 - x, so that neither end loses digits. Large parameters use the
 * factor in Stirling's form, whose exponent stays small, instead of the difference of large logarithms.
 */
final class IncompleteBeta {

    private static final double STIRLING = 15;
    private static final double TINY = 1e-300;
    private static final double CONVERGED = 0x1p-51;
    private static final int STEPS = 100_000;
    private static final double TWO_PI = 6.283185307179586;

    private final double a;
    private final double b;
    private final boolean large;
    private final double centre;
    /** What multiplies x^a y^b, in logarithms, or (x/p)^a (y/q)^b where both parameters are large. */
    private final double logFactor;

    IncompleteBeta(double a, double b) {
        this.a = a;
        this.b = b;
        this.large = Math.min(a, b) >= STIRLING;
        this.centre = a / (a + b);
        this.logFactor = large ? stirling(a, b) : -org.apache.commons.math3.special.Beta.logBeta(a, b);
    }

    private static double stirling(double a, double b) {
        return 0.5 * Elementary.log(a * (b / (a + b)) / TWO_PI) + correction(a + b) - correction(a) - correction(b);
    }

    /** log Γ(x) less its leading terms, to 1e-17 for x of 15 and more (Abramowitz and Stegun 6.1.41). */
    private static double correction(double x) {
        double s = 1 / (x * x);
        return (1.0 / 12
                        - s
                                * (1.0 / 360
                                        - s
                                                * (1.0 / 1260
                                                        - s * (1.0 / 1680 - s * (1.0 / 1188 - s * (691.0 / 360_360))))))
                / x;
    }

    /** The same with both ends exchanged: the distribution of y. */
    IncompleteBeta mirror() {
        return new IncompleteBeta(b, a);
    }

    /** P(X ≤ x), with a small relative error where it is small. */
    double below(double x, double y) {
        if (!(x > 0)) {
            return 0;
        }
        if (!(y > 0)) {
            return 1;
        }
        boolean direct = x < (a + 1) / (a + b + 2);
        double tail = direct ? fraction(a, b, x) / a : fraction(b, a, y) / b;
        double p = Math.min(1, factor(x, y) * tail);
        return direct ? p : 1 - p;
    }

    /** The density, times x y. */
    double factor(double x, double y) {
        if (!large) {
            return Elementary.exp(logFactor + a * Elementary.log(x) + b * Elementary.log(y));
        }
        double d = x < 0.5 ? x - centre : b / (a + b) - y;
        return Elementary.exp(logFactor + a * StrictMath.log1p(d / centre) + b * StrictMath.log1p(-d / (b / (a + b))));
    }

    private static double fraction(double a, double b, double x) {
        double c = 1;
        double d = 1 / floored(1 - (a + b) * x / (a + 1));
        double h = d;
        for (int m = 1; m <= STEPS; m++) {
            double even = m * (b - m) * x / ((a - 1 + 2 * m) * (a + 2 * m));
            d = 1 / floored(1 + even * d);
            c = floored(1 + even / c);
            h *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 1 + 2 * m));
            d = 1 / floored(1 + odd * d);
            c = floored(1 + odd / c);
            double step = d * c;
            h *= step;
            if (Math.abs(step - 1) <= CONVERGED) {
                break;
            }
        }
        return h;
    }

    private static double floored(double x) {
        return Math.abs(x) < TINY ? TINY : x;
    }
}
