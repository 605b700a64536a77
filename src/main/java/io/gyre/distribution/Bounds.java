package io.gyre.distribution;

/** A low, a most likely and a high value. */
final class Bounds {

    private Bounds() {}

    static void check(double low, double mode, double high) {
        Require.finite("low", low);
        Require.above("high", high, "low", low);
        Require.finite("high - low", high - low);
        Require.that(mode >= low && mode <= high, "mode", "be in [" + low + ", " + high + "]", mode);
    }

    static String describe(double low, double mode, double high) {
        return Printed.number(low) + ", " + Printed.number(mode) + ", " + Printed.number(high);
    }
}
