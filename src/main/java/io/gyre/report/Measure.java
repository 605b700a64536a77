package io.gyre.report;

import io.gyre.math.Absent;
import io.gyre.statistics.Decimal;
import io.gyre.statistics.Interval;
import io.gyre.statistics.Proportion;
import io.gyre.statistics.Quantile;
import io.gyre.unit.Kind;
import io.gyre.unit.Unit;
import java.util.List;

/**
 * How the numbers of one row are shown: shares in per cent, large amounts in millions or thousand millions, never more
 * digits than the sampling error justifies.
 *
 * @param name the unit to be printed beside them
 * @param factor how many of that unit one of the outcome's unit is
 */
record Measure(String name, double factor) {

    static final Measure PERCENT = new Measure("%", 100);

    static final String UNDEFINED = "undefined";

    private static final double[] STEPS = {1e9, 1e6};
    private static final List<String> PREFIXES = List.of("k ", "m ", "bn ");
    /** Millions are told in thousand millions from here on. */
    private static final double BILLIONS_FROM_MILLIONS = 5e3;

    private static final double ROUNDING = 1e-12;
    private static final int CONSTANT_DIGITS = 6;
    private static final double MOST_WHOLE = 1e9;
    private static final int GROUP = 3;
    private static final int UNGROUPED = 4;

    /** The measure for numbers of a unit, the largest of which has a size. */
    static Measure of(Unit unit, double size) {
        if (unit.isPure() && (unit.kind() == Kind.SHARE || unit.kind() == Kind.PROBABILITY)) {
            return PERCENT;
        }
        if (unit.isPure()) {
            return new Measure(unit.toString(), 1);
        }
        Unit thousand = unit.scaled(1e3);
        if (size >= BILLIONS_FROM_MILLIONS && size < 1e6 && thousand.toString().startsWith("bn ")) {
            return new Measure(thousand.toString(), 1e-3);
        }
        for (double step : STEPS) {
            String scaled = unit.scaled(step).toString();
            if (size >= step && PREFIXES.stream().anyMatch(scaled::startsWith)) {
                return new Measure(scaled, 1 / step);
            }
        }
        return new Measure(unit.toString(), 1);
    }

    /** The unit for a reader: nothing where it is a plain number. */
    String spoken() {
        return name.equals(Unit.NUMBER.toString()) ? "" : name;
    }

    /** A name with the unit after it. */
    String titled(String title) {
        return spoken().isEmpty() ? title : title + ", " + spoken();
    }

    /** An estimate with its standard error; without error where there is none. */
    String withError(double estimate, double standardError) {
        double error = standardError * factor;
        if (!isError(error, estimate * factor)) {
            return number(estimate, Absent.VALUE);
        }
        return number(estimate, standardError) + " ± " + grouped(Decimal.error(error));
    }

    /** An estimate with its standard error; three or four digits where it has none. */
    String rounded(double estimate, double standardError) {
        return standardError > 0
                ? withError(estimate, standardError)
                : number(estimate, Math.abs(estimate) > 0 ? Math.abs(estimate) * 2e-3 : Absent.VALUE);
    }

    /** A number with the digits that its standard error justifies, or six where it has none. */
    String number(double estimate, double standardError) {
        double shown = estimate * factor;
        double error = standardError * factor;
        if (!(Math.abs(shown) < Double.POSITIVE_INFINITY)) {
            return UNDEFINED;
        }
        return grouped(
                isError(error, shown) ? Decimal.estimate(shown, error) : Digits.significant(shown, CONSTANT_DIGITS));
    }

    /** Whether a standard error is one: what is the same on all paths differs in its last bits. */
    private static boolean isError(double error, double estimate) {
        return error > ROUNDING * Math.abs(estimate) && error < Double.POSITIVE_INFINITY;
    }

    /** A quantile, with the digits that its interval justifies, at most three or four; whole where it is whole. */
    String quantile(Quantile quantile) {
        double shown = quantile.value() * factor;
        if (Math.abs(shown) < MOST_WHOLE && shown == Math.rint(shown)) {
            return grouped(Long.toString((long) shown));
        }
        double half = new Interval(quantile.low(), quantile.high()).halfWidth();
        double least = Math.abs(quantile.value()) * 5e-3;
        return number(quantile.value(), half > 0 ? Math.max(half / Interval.Z, least) : least);
    }

    /** The largest size among numbers, absent ones left out. */
    static double size(double... numbers) {
        double size = 0;
        for (double x : numbers) {
            size = Math.abs(x) < Double.POSITIVE_INFINITY ? Math.max(size, Math.abs(x)) : size;
        }
        return size;
    }

    /** Commas between thousands, from five digits on. */
    static String grouped(String number) {
        int start = number.startsWith("-") ? 1 : 0;
        int end = number.indexOf('.') < 0 ? number.length() : number.indexOf('.');
        if (end - start <= UNGROUPED || number.indexOf('E') >= 0) {
            return number;
        }
        StringBuilder text = new StringBuilder(number);
        for (int at = end - GROUP; at > start; at -= GROUP) {
            text.insert(at, ',');
        }
        return text.toString();
    }

    /** A share of hits in per cent, its one-sided bound where all trials agree; without the sign of per cent. */
    static String share(Proportion share) {
        if (share.trials() == 0) {
            return UNDEFINED;
        }
        if (share.hits() == 0) {
            return "below " + Digits.significant(100 * share.upperBound(0.95), 2);
        }
        if (share.hits() == share.trials()) {
            return "above " + Digits.significant(100 * share.lowerBound(0.95), 4);
        }
        double p = share.share();
        return PERCENT.withError(p, share.standardError());
    }
}
