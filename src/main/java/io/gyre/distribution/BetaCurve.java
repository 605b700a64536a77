package io.gyre.distribution;

import io.gyre.math.Elementary;

/**
 * A beta distribution within [low, high], a part of [0, 1], and its exact inverse. All upper tails are read from the
 * mirrored curve, so that values near 1 are solved for as the small distance from 1.
 */
final class BetaCurve {

    private static final int STEPS = 200;
    private static final double ABSOLUTE = 0x1p-54;
    private static final double RELATIVE = 1e-12;

    private final IncompleteBeta whole;
    private final double low;
    /** 1 - low, kept apart because low may have been rounded from it. */
    private final double room;

    private final double width;
    private final double belowLow;
    private final double weight;

    private BetaCurve(IncompleteBeta whole, double low, double room, double width, double weight) {
        this.whole = whole;
        this.low = low;
        this.room = room;
        this.width = width;
        this.belowLow = whole.below(low, room);
        this.weight = weight;
    }

    /** The curve between low and high, both in [0, 1]. */
    static BetaCurve of(IncompleteBeta whole, double low, double high) {
        double weight = whole.below(high, 1 - high) - whole.below(low, 1 - low);
        return new BetaCurve(whole, low, 1 - low, high - low, weight);
    }

    /** The curve of 1 - X. */
    BetaCurve mirror() {
        return new BetaCurve(whole.mirror(), room - width, low + width, width, weight);
    }

    double width() {
        return width;
    }

    /** The value at a distance s from the lower end. */
    double value(double s) {
        return low + s;
    }

    /** The value of 1 - X at a distance s from the lower end. */
    double opposite(double s) {
        return room - s;
    }

    /** The distance from the lower end of a value. */
    double distance(double x) {
        return x - low;
    }

    /** The distance from the lower end of a value of 1 - X. */
    double oppositeDistance(double y) {
        return room - y;
    }

    /** P(X ≤ low + s). */
    double below(double s) {
        if (!(s > 0)) {
            return 0;
        }
        return s >= width ? 1 : Math.min(1, (whole.below(low + s, room - s) - belowLow) / weight);
    }

    /** The density at low + s. */
    double density(double s) {
        double x = low + s;
        double y = room - s;
        return x > 0 && y > 0 ? whole.factor(x, y) / (x * y) / weight : 0;
    }

    /**
     * The s with P(X ≤ low + s) = p, by Newton's method in log s and log p (a straight line at a beta distribution's
     * end), kept inside its bracket by bisection.
     *
     * @param guess a first value, in (0, width)
     * @param p a probability, best below one half
     */
    double solve(double p, double guess) {
        double left = 0;
        double right = width;
        double s = guess > left && guess < right ? guess : right / 2;
        for (int i = 0; i < STEPS; i++) {
            double found = below(s);
            if (Math.abs(found - p) <= rounding() + RELATIVE * p) {
                return s;
            }
            if (found < p) {
                left = s;
            } else {
                right = s;
            }
            double next = newton(s, found, p);
            s = next > left && next < right ? next : middle(left, right);
            if (s == left || s == right) {
                return s;
            }
        }
        return s;
    }

    /** What a probability loses when what lies below the lower end is taken off. */
    private double rounding() {
        return belowLow > 0 ? ABSOLUTE / weight : 0;
    }

    private double newton(double s, double found, double p) {
        if (!(found > 0)) {
            return Double.NaN;
        }
        return s * Elementary.exp(Elementary.log(p / found) * found / (density(s) * s));
    }

    /** Halves the logarithm where the bracket spans powers of ten. */
    private static double middle(double left, double right) {
        return right > 4 * left && right < 1e-3
                ? Math.sqrt(Math.max(left, right * 0x1p-60) * right)
                : (left + right) / 2;
    }
}
