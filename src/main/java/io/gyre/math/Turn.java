package io.gyre.math;

/**
 * Cosine and sine of a whole turn times u. The turn makes the reduction exact: what is left is an angle v between -1/4
 * and 1/4 of a turn and sin(2 pi v) = v P(v^2), P of degree 8, relative error of the polynomial 4e-17.
 */
final class Turn {

    private Turn() {}

    /** cos(2 pi u) = sin(2 pi (1/4 - |u|)), u reduced to -1/2..1/2. */
    static double cos(double u) {
        return sineOf(0.25 - Math.abs(u - Math.rint(u)));
    }

    /** sin(2 pi u) = (-1)^k sin(2 pi (u - k/2)), k the integer nearest to 2u. */
    static double sin(double u) {
        double k = Math.rint(2 * u);
        double odd = k - 2 * Math.floor(0.5 * k);
        return (1 - 2 * odd) * sineOf(Math.fma(-0.5, k, u));
    }

    private static double sineOf(double v) {
        double z = v * v;
        double p = Math.fma(z, 0.10089695501646812, -0.7177337921413454);
        p = Math.fma(p, z, 3.8199280942271643);
        p = Math.fma(p, z, -15.0946416761179);
        p = Math.fma(p, z, 42.058693925428685);
        p = Math.fma(p, z, -76.70585975282492);
        p = Math.fma(p, z, 81.60524927607362);
        p = Math.fma(p, z, -41.341702240399755);
        p = Math.fma(p, z, 6.283185307179586);
        return v * p;
    }

    static void cos(double[] u, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = cos(u[i]);
        }
    }

    static void sin(double[] u, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = sin(u[i]);
        }
    }
}
