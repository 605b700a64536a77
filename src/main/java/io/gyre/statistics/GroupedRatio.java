package io.gyre.statistics;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * Σ numerator / Σ denominator over paths of which groups are one observation each, for one chunk or for the chunks folded so
 * far: the error of a mean (denominators 1 where the value is present), of a share, of a pooled ratio. A path where a term is
 * absent or not finite adds nothing. Immutable; folded from the left in chunk order.
 *
 * <p>The standard error is that of the delta method for the groups' sums, √(Σ (A_g - R·B_g)² · G/(G - 1)) / |Σ B_g|, A_g and
 * B_g being the sums of group g of G and R the ratio (Cochran, Sampling Techniques, 3rd ed. 1977, chapter 6; Owen, Monte Carlo
 * theory, methods and examples, 2013, section 17.6 for scrambles). Over scrambles it has 15 degrees of freedom.
 */
public sealed interface GroupedRatio permits PairedRatio, ScrambledRatio {

    /**
     * The ratio of no paths.
     *
     * @param grouping which paths hang together; not {@link Grouping#PATHS}
     * @return an empty one
     * @throws IllegalArgumentException if no paths do
     */
    static GroupedRatio none(Grouping grouping) {
        return switch (grouping) {
            case PATHS -> throw new IllegalArgumentException("grouping must be PAIRS or SCRAMBLES, got PATHS");
            case PAIRS -> PairedRatio.NONE;
            case SCRAMBLES -> ScrambledRatio.NONE;
        };
    }

    /**
     * The ratio of one chunk, whose first path has a number that is a multiple of 16.
     *
     * @param grouping which paths hang together; not {@link Grouping#PATHS}
     * @param numerator the numerators in path order; not changed
     * @param denominator the denominators
     * @param n how many paths to read
     * @return their ratio
     * @throws IllegalArgumentException if n is negative or beyond an array, or no paths hang together
     */
    static GroupedRatio of(Grouping grouping, double[] numerator, double[] denominator, int n) {
        Lanes.requireLength(Math.min(numerator.length, denominator.length), n);
        double[] above = new double[n];
        double[] below = new double[n];
        for (int i = 0; i < n; i++) {
            if (Lanes.isNumber(numerator[i]) && Lanes.isNumber(denominator[i])) {
                above[i] = numerator[i];
                below[i] = denominator[i];
            }
        }
        return none(grouping).with(above, below);
    }

    /**
     * The mean of one chunk, whose first path has a number that is a multiple of 16.
     *
     * @param grouping which paths hang together; not {@link Grouping#PATHS}
     * @param values the values in path order; absent and non-finite ones are left out
     * @param n how many to read
     * @return their mean
     * @throws IllegalArgumentException if n is negative or beyond the array, or no paths hang together
     */
    static GroupedRatio ofMean(Grouping grouping, double[] values, int n) {
        double[] ones = new double[values.length];
        Arrays.fill(ones, 1);
        return of(grouping, values, ones, n);
    }

    /**
     * The ratio of one chunk of numbers, in place of this empty one.
     *
     * @param above the numerators
     * @param below the denominators
     * @return their ratio
     */
    GroupedRatio with(double[] above, double[] below);

    /**
     * This ratio and that of the chunk that follows.
     *
     * @param next the next chunk in path order, of the same grouping
     * @return the ratio of both
     * @throws IllegalArgumentException if next is grouped otherwise
     */
    GroupedRatio fold(GroupedRatio next);

    /**
     * Groups that hold a path.
     *
     * @return independent observations
     */
    long observations();

    /**
     * The ratio.
     *
     * @return Σ numerator / Σ denominator; absent where the denominators add to exactly 0
     */
    double ratio();

    /**
     * The standard error of the ratio.
     *
     * @return the error in units of the ratio; absent if the ratio is, or below 2 pairs, or 16 paths of scrambles
     */
    double standardError();

    /**
     * The 95 % interval around an estimate that this is the error of: normal for pairs, Student's with 15 degrees of freedom
     * for scrambles.
     *
     * @param estimate the ratio, as the caller has computed it
     * @return the interval; absent ends if there is no error
     */
    default Interval interval(double estimate) {
        return interval(estimate, standardError());
    }

    /**
     * The 95 % interval around another estimate from the same groups.
     *
     * @param estimate the estimate
     * @param error its standard error, not negative, or absent
     * @return the interval; absent ends if there is no error
     */
    Interval interval(double estimate, double error);

    /**
     * The standard error of this ratio less another one over the same paths, by the delta method as above with the two
     * residuals of each group subtracted.
     *
     * @param other the other, of the same grouping
     * @return the error; absent if a ratio is, and for pairs, where the sums of single ratios do not tell it
     */
    double errorLess(GroupedRatio other);

    /**
     * Writes it to the file of an interrupted run.
     *
     * @param out where to
     * @throws IOException if it cannot be written
     */
    void write(DataOutput out) throws IOException;

    /**
     * Reads back what {@link #write} wrote.
     *
     * @param in where from
     * @return the same
     * @throws IOException if it cannot be read
     */
    static GroupedRatio read(DataInput in) throws IOException {
        return in.readBoolean() ? ScrambledRatio.readOwn(in) : new PairedRatio(PooledRatio.read(in));
    }
}
