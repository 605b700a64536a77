package io.gyre.distribution;

import java.util.Optional;

/**
 * A beta distribution on some range: X = offset + width · share.
 *
 * @param function the distribution of the share
 * @param offset the lower end
 * @param width the width of the range
 */
record BetaOn(IncompleteBeta function, double offset, double width) {

    /** The view of a distribution of this kind, empty for any other. */
    static Optional<BetaOn> of(Distribution x) {
        if (x instanceof Beta beta) {
            return Optional.of(new BetaOn(beta.function(), 0, 1));
        }
        if (x instanceof Pert pert) {
            return Optional.of(new BetaOn(pert.share().function(), pert.low(), pert.high() - pert.low()));
        }
        if (x instanceof Scaled scaled) {
            double factor = scaled.factor();
            return of(scaled.base()).map(b -> new BetaOn(b.function, factor * b.offset, factor * b.width));
        }
        return Optional.empty();
    }

    /** The table of the share between two values of X. */
    QuantileTable within(double low, double high) {
        double from = Math.max(0, (low - offset) / width);
        double to = Math.min(1, (high - offset) / width);
        return QuantileTable.of(BetaCurve.of(function, from, to));
    }
}
