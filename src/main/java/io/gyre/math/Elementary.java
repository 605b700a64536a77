package io.gyre.math;

/**
 * Elementary functions from nothing but addition, multiplication, division, square root and fused multiply-add, all of
 * which are exactly rounded, so that the bits of a result are the same on every machine and every JDK. The relative
 * error is at most 2<sup>-46</sup> unless a function says otherwise. Where a function has a limit it is returned
 * outside of the range (infinities, overflow, underflow to subnormal numbers and zero). A NaN comes back as it went in,
 * so that the {@linkplain Absent absent value} stays absent; a NaN out of a number means that mathematics has no value.
 *
 * <p>All methods are free of state and may be called from any thread.
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
}
