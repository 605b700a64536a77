package io.gyre.statistics;

import io.gyre.math.Absent;
import org.apache.commons.math3.util.FastMath;

/**
 * Walks the buckets of a distribution from one end inwards. Bucket 0 of a walk is the outermost; a walk from below turns the
 * sign, so that outer is always greater.
 */
final class TailWalk {

    private final Buckets buckets;
    private final boolean fromAbove;

    private TailWalk(Buckets buckets, boolean fromAbove) {
        this.buckets = buckets;
        this.fromAbove = fromAbove;
    }

    static TailWalk upper(Buckets buckets) {
        return new TailWalk(buckets, true);
    }

    static TailWalk lower(Buckets buckets) {
        return new TailWalk(buckets, false);
    }

    private int bucket(int step) {
        return fromAbove ? buckets.size() - 1 - step : step;
    }

    private double value(int step) {
        double middle = buckets.middle(bucket(step));
        return fromAbove ? middle : -middle;
    }

    private long count(int step) {
        return buckets.count(bucket(step));
    }

    /** The mean of the outermost share of n values, for n present ones of which none is censored. */
    Shortfall shortfall(long n, long censored, double share) {
        if (n == 0 || censored > 0) {
            return new Shortfall(Absent.VALUE, Absent.VALUE, 0);
        }
        double mass = share * n;
        double left = mass;
        double seen = 0;
        double mean = 0;
        double bound = 0;
        int border = 0;
        for (int step = 0; step < buckets.size() && left > 0; step++) {
            double taken = Math.min(left, count(step));
            left -= taken;
            seen += taken;
            double weight = taken / seen;
            mean = Lanes.between(mean, value(step), weight);
            bound += (buckets.error(bucket(step)) - bound) * weight;
            border = step;
        }
        double error = mass < 2 || n < 2 ? Absent.VALUE : excessDeviation(border, n) / Math.sqrt(n) / share;
        return new Shortfall(fromAbove ? mean : 0.0 - mean, error, bound);
    }

    /** The standard deviation over n values of how far each lies outside the border. */
    private double excessDeviation(int border, long n) {
        double mean = 0;
        for (int step = 0; step < border; step++) {
            mean += (value(step) - value(border)) * count(step) / n;
        }
        double squares = 0;
        long inside = n;
        for (int step = 0; step < border; step++) {
            double d = value(step) - value(border) - mean;
            squares += d * d * count(step);
            inside -= count(step);
        }
        double variance = (squares + mean * mean * inside) / (n - 1);
        return Double.isNaN(variance) ? Double.POSITIVE_INFINITY : Math.sqrt(variance); // NaN is overflow here
    }

    /** Hill's estimate from the k outermost values and the one next to them, infinite where it does not apply. */
    double hill(long k) {
        double left = k;
        int border = 0;
        while (left >= count(border)) { // the bucket of the value next to the k outermost
            left -= count(border);
            border++;
        }
        double threshold = value(border);
        if (!(threshold > 0)) {
            return Double.POSITIVE_INFINITY;
        }
        double base = FastMath.log(threshold);
        double logs = 0;
        for (int step = 0; step < border; step++) {
            logs += (FastMath.log(value(step)) - base) * count(step);
        }
        return logs > 0 ? k / logs : Double.POSITIVE_INFINITY;
    }

    /** The part of the squared deviations that the k values farthest from the mean hold. */
    static double farthestShare(Buckets buckets, long k) {
        double mean = 0;
        for (int b = 0; b < buckets.size(); b++) {
            mean = Lanes.between(mean, buckets.middle(b), (double) buckets.count(b) / buckets.upTo(b));
        }
        int low = 0;
        int high = buckets.size() - 1;
        double scale = Math.max(half(buckets, high, mean), -half(buckets, low, mean)); // so that no square overflows
        if (!(scale > 0)) {
            return 0;
        }
        double all = 0;
        for (int b = 0; b < buckets.size(); b++) {
            all += square(half(buckets, b, mean) / scale) * buckets.count(b);
        }
        double outer = 0;
        long left = k;
        while (left > 0) {
            boolean above = half(buckets, high, mean) > -half(buckets, low, mean);
            int b = above ? high-- : low++;
            long taken = Math.min(left, buckets.count(b));
            outer += square(half(buckets, b, mean) / scale) * taken;
            left -= taken;
        }
        return Math.min(1, outer / all);
    }

    /** Half the deviation from the mean, which exists for all doubles. */
    private static double half(Buckets buckets, int bucket, double mean) {
        return 0.5 * buckets.middle(bucket) - 0.5 * mean;
    }

    private static double square(double x) {
        return x * x;
    }
}
