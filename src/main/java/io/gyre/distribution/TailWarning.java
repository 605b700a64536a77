package io.gyre.distribution;

import java.util.Optional;
import java.util.OptionalLong;

/** Says when a mean is a matter of its tail. */
final class TailWarning {

    private static final double PART = 0.01;
    private static final double HIGH = 0.95;

    private TailWarning() {}

    static Optional<String> of(Distribution x) {
        OptionalLong paths = x.pathsForMean(PART);
        boolean feasible = paths.isPresent() && paths.getAsLong() <= Distribution.MANY_PATHS;
        boolean infinite = x.sd() == Double.POSITIVE_INFINITY;
        if (feasible || paths.isEmpty() && !infinite) {
            return Optional.empty();
        }
        String reason = infinite
                ? "has infinite variance"
                : "takes " + Printed.number(paths.getAsLong()) + " paths for a standard error of 1 % and is "
                        + Printed.number(x.mean() / x.quantile(HIGH)) + " times its 95 % quantile";
        return Optional.of("the mean of " + x.describe() + " " + reason + ": read its quantiles");
    }
}
