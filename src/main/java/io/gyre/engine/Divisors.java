package io.gyre.engine;

/**
 * Whether a divisor is 0, which is rare: eight lanes are folded into their least magnitude before anything is compared. A
 * loop that reads one array at two places is not SIMD, so halves are copied. Confined to one thread.
 */
final class Divisors {

    private static final int FOLD = 8;

    private final double[] least;
    private final double[] half;

    Divisors(int most) {
        least = new double[most / 2];
        half = new double[most / 2];
    }

    /** Whether any of the lanes is 0 or not a number. */
    boolean haveZero(double[] b, int from, int n) {
        int columns = n / FOLD;
        int width = FOLD / 2 * columns;
        System.arraycopy(b, from, least, 0, width);
        System.arraycopy(b, from + width, half, 0, width);
        fold(half, least, width);
        while (width > columns) {
            width /= 2;
            System.arraycopy(least, width, half, 0, width);
            fold(half, least, width);
        }
        boolean found = false;
        for (int i = 0; i < columns; i++) {
            found |= !(least[i] > 0);
        }
        for (int i = from + columns * FOLD; i < from + n; i++) {
            found |= !(Math.abs(b[i]) > 0);
        }
        return found;
    }

    private static void fold(double[] x, double[] least, int n) {
        for (int i = 0; i < n; i++) {
            least[i] = Math.min(Math.abs(least[i]), Math.abs(x[i]));
        }
    }
}
