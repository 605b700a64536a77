package io.gyre.math;

/**
 * Elementary functions from nothing but addition, multiplication, division, square root and fused multiply-add, all of
 * which are exactly rounded, so that the bits of a result are the same on every machine and every JDK. The relative
 * error is at most 2<sup>-46</sup> unless a function says otherwise. Where a function has a limit it is returned
 * outside of the range (infinities, overflow, underflow to subnormal numbers and zero). A NaN comes back as it went in,
 * so that the {@linkplain Absent absent value} stays absent; a NaN out of a number means that mathematics has no value.
 *
 * <p>The array forms give the bits of the scalar forms, in loops of which the JIT makes SIMD; where they compute, nothing
 * is allocated after the first call of a thread. All methods are free of visible state and may be called from any
 * thread.
 */
public final class Elementary {

    private Elementary() {}

    /**
     * The exponential function.
     *
     * @param x any number
     * @return e<sup>x</sup>
     */
    public static double exp(double x) {
        return Exp.of(x);
    }

    /**
     * The natural logarithm.
     *
     * @param x any number
     * @return log x; minus infinity at zero, NaN below zero
     */
    public static double log(double x) {
        return Log.of(x);
    }

    /**
     * A power, with the special cases of {@link Math#pow}, but any NaN gives that NaN (the base first). The relative
     * error is at most 2<sup>-40</sup> where |y log x| is below 700.
     *
     * @param x the base
     * @param y the exponent
     * @return x<sup>y</sup>; NaN for a negative base and a broken exponent
     */
    public static double pow(double x, double y) {
        return Pow.of(x, y);
    }

    /**
     * The distribution function of the standard normal distribution. The relative error holds in the lower tail, down
     * to z = -37.5, where the result leaves the range of normal numbers.
     *
     * @param z any number
     * @return the probability of a value below z, in [0, 1]
     */
    public static double normalCdf(double z) {
        return NormalCdf.of(z);
    }

    /**
     * The quantile of the standard normal distribution, the inverse of {@link #normalCdf}.
     *
     * @param u a probability in [0, 1]
     * @return the value below which a standard normal variate falls with probability u; infinite at 0 and 1, NaN
     *     outside
     */
    public static double normalQuantile(double u) {
        return NormalQuantile.of(u);
    }

    /**
     * The cosine of a number of turns, exact in its reduction: no large argument loses accuracy.
     *
     * @param u an angle in whole turns
     * @return cos(2 pi u); NaN at infinity
     */
    public static double cosTurn(double u) {
        return Turn.cos(u);
    }

    /**
     * The sine of a number of turns, exact in its reduction: no large argument loses accuracy.
     *
     * @param u an angle in whole turns
     * @return sin(2 pi u); NaN at infinity
     */
    public static double sinTurn(double u) {
        return Turn.sin(u);
    }

    /**
     * The array form of {@link #exp(double)}.
     *
     * @param x the arguments
     * @param out where the results go; may be x itself
     * @param n how many of them, from 0
     */
    public static void exp(double[] x, double[] out, int n) {
        Scratch.run(Exp::of, x, out, n);
    }

    /**
     * The array form of {@link #log(double)}.
     *
     * @param x the arguments
     * @param out where the results go; may be x itself
     * @param n how many of them, from 0
     */
    public static void log(double[] x, double[] out, int n) {
        Scratch.run(Log::of, x, out, n);
    }

    /**
     * The array form of {@link #pow(double, double)}.
     *
     * @param x the bases
     * @param y the exponents
     * @param out where the results go; may be x or y itself
     * @param n how many of them, from 0
     */
    public static void pow(double[] x, double[] y, double[] out, int n) {
        Pow.of(x, y, out, n);
    }

    /**
     * The array form of {@link #normalCdf(double)}.
     *
     * @param z the arguments
     * @param out where the results go; may be z itself
     * @param n how many of them, from 0
     */
    public static void normalCdf(double[] z, double[] out, int n) {
        Scratch.run(NormalCdf::of, z, out, n);
    }

    /**
     * The array form of {@link #normalQuantile(double)}.
     *
     * @param u the arguments
     * @param out where the results go; may be u itself
     * @param n how many of them, from 0
     */
    public static void normalQuantile(double[] u, double[] out, int n) {
        Scratch.run(NormalQuantile::of, u, out, n);
    }

    /**
     * The array form of {@link #cosTurn(double)}.
     *
     * @param u the arguments
     * @param out where the results go; may be u itself
     * @param n how many of them, from 0
     */
    public static void cosTurn(double[] u, double[] out, int n) {
        Turn.cos(u, out, n);
    }

    /**
     * The array form of {@link #sinTurn(double)}.
     *
     * @param u the arguments
     * @param out where the results go; may be u itself
     * @param n how many of them, from 0
     */
    public static void sinTurn(double[] u, double[] out, int n) {
        Turn.sin(u, out, n);
    }
}
