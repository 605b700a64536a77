package io.gyre.math;

/**
 * The value of what does not exist: a time that never comes, a ratio over zero, a mean over nobody. It is a quiet NaN
 * with a payload of its own, so that it passes through arithmetic like any NaN and is still told apart from a numerical
 * failure, whose NaN carries another payload. Comparison with it is false.
 */
public final class Absent {

    private static final long PAYLOAD = 0x7ff8_4162_7365_6e74L;
    private static final long SIGNLESS = Long.MAX_VALUE;

    /** The absent value. */
    public static final double VALUE = Double.longBitsToDouble(PAYLOAD);

    private Absent() {}

    /**
     * Whether a value is absent. A sign, which negation may have set, is ignored.
     *
     * @param x any number
     * @return true for the absent value, false for numbers, infinities and every other NaN
     */
    public static boolean is(double x) {
        return Double.isNaN(x) && (Double.doubleToRawLongBits(x) & SIGNLESS) == PAYLOAD;
    }
}
