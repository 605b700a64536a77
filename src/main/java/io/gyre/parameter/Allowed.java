package io.gyre.parameter;

import io.gyre.distribution.Distribution;
import io.gyre.statistics.Decimal;
import io.gyre.unit.Kind;
import io.gyre.unit.Unit;
import java.util.List;
import java.util.Optional;

/**
 * What a parameter may be set to.
 *
 * @param key the parameter
 * @param unit its unit
 * @param role its role
 * @param options the options of a choice
 * @param range the values allowed
 */
record Allowed(String key, Unit unit, Role role, List<String> options, Range range) {

    /** What is found and not allowed, in words; empty where the setting is allowed. */
    Optional<String> refused(Setting setting) {
        if (!fitsRole(setting)) {
            return Optional.of(setting.text());
        }
        if (setting instanceof Setting.Amount amount) {
            return outside(amount.value());
        } else if (setting instanceof Setting.ByYear years) {
            return outside(years.values());
        } else if (setting instanceof Setting.ByGroup groups) {
            return outside(groups.values().values());
        } else if (setting instanceof Setting.Drawn drawn) {
            return outside(drawn.distribution());
        }
        String name = ((Setting.Option) setting).name();
        return options.contains(name) ? Optional.empty() : Optional.of(InputException.quoted(name));
    }

    private boolean fitsRole(Setting setting) {
        if (setting instanceof Setting.Option) {
            return role == Role.CHOICE;
        }
        return role != Role.CHOICE && (role == Role.UNCERTAINTY || !(setting instanceof Setting.Drawn));
    }

    private Optional<String> outside(Iterable<Double> values) {
        for (double value : values) {
            Optional<String> found = outside(value);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<String> outside(double value) {
        boolean finite = Math.abs(value) < Double.POSITIVE_INFINITY;
        return finite && range.contains(value) ? Optional.empty() : Optional.of(number(value));
    }

    private Optional<String> outside(Distribution distribution) {
        boolean inside = range.contains(distribution.lower()) && range.contains(distribution.upper());
        Range reached = new Range(distribution.lower(), distribution.upper());
        return inside
                ? Optional.empty()
                : Optional.of(distribution.describe() + ", which reaches "
                        + (reached.equals(Range.ANY) ? "any number" : reached));
    }

    static String number(double value) {
        return Math.abs(value) < Double.POSITIVE_INFINITY ? Decimal.text(value) : Double.toString(value);
    }

    /** What is allowed, for the end of a message. */
    String rule() {
        if (role == Role.CHOICE) {
            return key + " as one of " + String.join(", ", options);
        }
        String what = role == Role.UNCERTAINTY ? " as a number or distribution " : " as a number ";
        boolean isPart = unit.isPure() && (unit.kind() == Kind.SHARE || unit.kind() == Kind.PROBABILITY);
        return key + what + (range.equals(Range.ANY) ? "" : range + " ") + "in " + unit
                + (isPart ? ", such as 0.4 or 40 %" : "");
    }
}
