package io.gyre.math;

import java.util.ArrayList;
import java.util.List;

/**
 * All positive real roots of a polynomial, found through the sign changes of its coefficients.
 *
 * <p>By Descartes' rule a polynomial with one sign change has exactly one positive root, one without has none. With more,
 * let a sign change lie between the powers i and j and k = (i + j)/2: the derivative of p(v)·v⁻ᵏ has the coefficients
 * (t - k)·cₜ, one sign change fewer, and its roots are the only places where p·v⁻ᵏ turns. Between two of them p·v⁻ᵏ is
 * monotone and has a root if its signs differ. Each root is bisected to neighbouring doubles.
 *
 * <p>Error: of a simple root, that of the sign of p as computed, a few units in the last place times the condition of the
 * root; a turning point at which |p| is at most 10⁻¹³ of the sum of its terms counts as one (double) root. Only sums,
 * products and comparisons: the same bits everywhere.
 */
public final class PositiveRoots {

    private static final double TOUCHES = 1e-13;

    private PositiveRoots() {}

    /**
     * Finds the roots.
     *
     * @param coefficients finite; coefficients[t] belongs to the power t
     * @return the positive roots, ascending; none if all coefficients are 0
     */
    public static double[] of(double[] coefficients) {
        return roots(coefficients).stream().mapToDouble(root -> root).toArray();
    }

    private static List<Double> roots(double[] c) {
        List<Double> roots = new ArrayList<>();
        int change = firstChange(c);
        if (change < 0) {
            return roots;
        }
        List<Double> turns = roots(withoutChange(c, change));
        double left = 0;
        int sign = sign(c[next(c, 0)]);
        for (double turn : turns) {
            int there = signAt(c, turn);
            if (there == 0) {
                roots.add(turn);
            } else if (there * sign < 0) {
                roots.add(between(c, left, turn, sign));
            }
            left = turn;
            sign = there;
        }
        int last = sign(c[previous(c)]);
        if (last * sign < 0) {
            roots.add(between(c, left, Double.POSITIVE_INFINITY, sign));
        }
        return roots;
    }

    /** The power before which the sign changes first; -1 if it never does. */
    private static int firstChange(double[] c) {
        int before = next(c, 0);
        while (before >= 0) {
            int after = next(c, before + 1);
            if (after >= 0 && sign(c[before]) != sign(c[after])) {
                return after;
            }
            before = after;
        }
        return -1;
    }

    private static double[] withoutChange(double[] c, int after) {
        int before = after - 1;
        while (c[before] == 0) {
            before--;
        }
        double middle = (before + after) / 2.0;
        double[] derived = new double[c.length];
        for (int power = 0; power < c.length; power++) {
            derived[power] = (power - middle) * c[power];
        }
        return derived;
    }

    private static int next(double[] c, int from) {
        for (int power = from; power < c.length; power++) {
            if (c[power] != 0) {
                return power;
            }
        }
        return -1;
    }

    private static int previous(double[] c) {
        int power = c.length - 1;
        while (c[power] == 0) {
            power--;
        }
        return power;
    }

    private static int sign(double x) {
        return x > 0 ? 1 : x < 0 ? -1 : 0;
    }

    /** The sign of p at v > 0, 0 where it is as good as 0; in powers of 1/v where v > 1, so that nothing overflows. */
    private static int signAt(double[] c, double v) {
        double value = 0;
        double size = 0;
        double step = v > 1 ? 1 / v : v;
        for (int i = 0; i < c.length; i++) {
            double each = v > 1 ? c[i] : c[c.length - 1 - i];
            value = value * step + each;
            size = size * step + Math.abs(each);
        }
        return Math.abs(value) <= TOUCHES * size ? 0 : sign(value);
    }

    private static int exactSignAt(double[] c, double v) {
        double value = 0;
        double step = v > 1 ? 1 / v : v;
        for (int i = 0; i < c.length; i++) {
            value = value * step + (v > 1 ? c[i] : c[c.length - 1 - i]);
        }
        return sign(value);
    }

    /** The root between two points: right of the left one p has the sign given, left of the right one the other. */
    private static double between(double[] c, double left, double right, int sign) {
        double low = left;
        double high = right;
        if (high == Double.POSITIVE_INFINITY) {
            high = Math.max(1, 2 * low);
            while (exactSignAt(c, high) == sign && high < 1e150) {
                low = high;
                high *= 2;
            }
        }
        if (low == 0) {
            low = Math.min(1, high) / 2;
            while (exactSignAt(c, low) != sign && low > 1e-150) {
                high = low;
                low /= 2;
            }
        }
        double middle = low + (high - low) / 2;
        while (middle > low && middle < high) {
            if (exactSignAt(c, middle) == sign) {
                low = middle;
            } else {
                high = middle;
            }
            middle = low + (high - low) / 2;
        }
        return high;
    }
}
