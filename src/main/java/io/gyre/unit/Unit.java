package io.gyre.unit;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A unit of measure: a product of powers of base dimensions, a scale against the base units, and, for pure numbers, a
 * {@link Kind}. Each currency is a dimension of its own; an exchange rate is a parameter, never a scale. Machine time
 * ({@link #HOUR}) is not calendar time: an hour of a leased card is an amount, a quarter is a period.
 *
 * <p>Immutable; two units are equal when dimensions, scale and kind are.
 */
public final class Unit {

    /** A plain number. */
    public static final Unit NUMBER = pure(Kind.NUMBER);
    /** A part of a whole. */
    public static final Unit SHARE = pure(Kind.SHARE);
    /** A chance. */
    public static final Unit PROBABILITY = pure(Kind.PROBABILITY);
    /** A number of things. */
    public static final Unit COUNT = pure(Kind.COUNT);
    /** Chinese yuan. */
    public static final Unit CNY = base("CNY");
    /** United States dollar. */
    public static final Unit USD = base("USD");
    /** Canadian dollar. */
    public static final Unit CAD = base("CAD");
    /** Indian rupee. */
    public static final Unit INR = base("INR");
    /** South Korean won. */
    public static final Unit KRW = base("KRW");
    /** Euro. */
    public static final Unit EUR = base("EUR");
    /** A right to one unit of money in kind, such as a compute voucher; not money itself. */
    public static final Unit VOUCHER = base("voucher");
    /** An hour of machine time (not calendar time). */
    public static final Unit HOUR = base("hour");
    /** An accelerator card. */
    public static final Unit CARD = base("card");
    /** A kilowatt of electric power. */
    public static final Unit KW = base("kW");
    /** Calendar time: a quarter of a year, the base unit of calendar time. */
    public static final Unit QUARTER = base("quarter");
    /** Calendar time: a month, a third of a quarter. */
    public static final Unit MONTH = new Unit(dimension("quarter"), 1.0 / 3.0, Kind.NUMBER);
    /** Calendar time: a year, four quarters. */
    public static final Unit YEAR = new Unit(dimension("quarter"), 4.0, Kind.NUMBER);

    private final SortedMap<String, Integer> dimensions;
    private final double scale;
    private final Kind kind;

    private Unit(SortedMap<String, Integer> dimensions, double scale, Kind kind) {
        this.dimensions = dimensions;
        this.scale = scale;
        this.kind = dimensions.isEmpty() ? kind : Kind.NUMBER;
    }

    private static Unit pure(Kind kind) {
        return new Unit(new TreeMap<>(), 1.0, kind);
    }

    private static Unit base(String name) {
        return new Unit(dimension(name), 1.0, Kind.NUMBER);
    }

    private static SortedMap<String, Integer> dimension(String name) {
        return new TreeMap<>(Map.of(name, 1));
    }

    /**
     * Reads a unit as it is written in files, for example {@code m CNY/year}, {@code CNY/card/hour}, {@code 1/quarter},
     * {@code share}, {@code kW/card}.
     *
     * @param text factors joined by {@code *} or {@code ·} and divisors after {@code /}; {@code k}, {@code m} and
     *     {@code bn} before a name mean a thousand, a million and a thousand million
     * @return the unit
     * @throws IllegalArgumentException if a name is unknown; the message lists the nearest
     */
    public static Unit parse(String text) {
        return UnitText.parse(text);
    }

    /**
     * Returns this unit a thousand, a million … times larger.
     *
     * @param factor the factor, positive and finite
     * @return the scaled unit
     */
    public Unit scaled(double factor) {
        if (!(factor > 0 && factor < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("factor must be positive and finite, got " + factor);
        }
        return new Unit(dimensions, scale * factor, kind);
    }

    /**
     * Returns the product of two units.
     *
     * @param other the other factor
     * @return this times other
     */
    public Unit times(Unit other) {
        return combined(other, 1);
    }

    /**
     * Returns this unit per another, as in {@code CNY.per(QUARTER)}.
     *
     * @param other the divisor
     * @return this over other
     */
    public Unit per(Unit other) {
        return combined(other, -1);
    }

    private Unit combined(Unit other, int sign) {
        TreeMap<String, Integer> sum = new TreeMap<>(dimensions);
        other.dimensions.forEach((name, power) -> sum.merge(name, sign * power, Integer::sum));
        sum.values().removeIf(power -> power == 0);
        double product = sign > 0 ? scale * other.scale : scale / other.scale;
        return new Unit(sum, product, productKind(other, sign));
    }

    private Kind productKind(Unit other, int sign) {
        if (!isPure() || !other.isPure()) {
            return Kind.NUMBER;
        }
        return sign > 0 ? kind.times(other.kind) : Kind.NUMBER;
    }

    /**
     * Returns this unit to a whole power.
     *
     * @param exponent the power, of either sign
     * @return the power of this unit
     */
    public Unit power(int exponent) {
        Unit result = NUMBER;
        for (int step = 0; step < Math.abs(exponent); step++) {
            result = exponent > 0 ? result.times(this) : result.per(this);
        }
        return result;
    }

    /**
     * Whether this is a pure number of scale 1.
     *
     * @return true for number, share, probability and count
     */
    public boolean isPure() {
        return dimensions.isEmpty() && scale == 1.0;
    }

    /**
     * Whether two units measure the same dimension, whatever their scale.
     *
     * @param other the other unit
     * @return true if one can be converted to the other
     */
    public boolean hasDimensionOf(Unit other) {
        return dimensions.equals(other.dimensions);
    }

    /**
     * Returns the unit of a sum, or empty where the two do not add: another dimension, another scale, or another kind
     * of pure number.
     *
     * @param other the other term's unit
     * @return the unit of the sum
     */
    public Optional<Unit> plus(Unit other) {
        if (!hasDimensionOf(other) || !sameScale(other)) {
            return Optional.empty();
        }
        return dimensions.isEmpty()
                ? kind.plus(other.kind).map(sum -> new Unit(dimensions, scale, sum))
                : Optional.of(this);
    }

    private boolean sameScale(Unit other) {
        return Math.abs(scale - other.scale) <= 1e-12 * Math.max(scale, other.scale);
    }

    /**
     * Returns the factor that turns a number in this unit into a number in another of the same dimension.
     *
     * @param other the target unit
     * @return the factor, for example 1/4 from {@code CNY/year} to {@code CNY/quarter}
     * @throws IllegalArgumentException if the dimensions differ
     */
    public double factorTo(Unit other) {
        if (!hasDimensionOf(other)) {
            throw new IllegalArgumentException("unit must have the dimension of " + other + ", got " + this);
        }
        return sameScale(other) ? 1.0 : scale / other.scale;
    }

    /**
     * The power of calendar time in this unit: -1 for a rate such as {@code CNY/quarter}.
     *
     * @return the exponent of quarter, month or year
     */
    public int calendarPower() {
        return dimensions.getOrDefault("quarter", 0);
    }

    /**
     * Turns a rate into the amount of one period, and any other unit into itself.
     *
     * @param period the period, for example {@link #QUARTER}
     * @return {@code CNY} for {@code CNY/quarter}; this unit if it is no rate
     * @throws IllegalArgumentException if this is a rate per another period, such as {@code CNY/year} over a quarter
     */
    public Unit amountIn(Unit period) {
        if (calendarPower() != -1) {
            return this;
        }
        Unit amount = times(period);
        if (!amount.isRound()) {
            throw new IllegalArgumentException("rate must be per " + period + ", got " + this + "; convert it by .in("
                    + roundAmount().per(period) + ")");
        }
        return amount;
    }

    /** The amount of a month, quarter or year, whichever of them this rate is per. */
    private Unit roundAmount() {
        return Stream.of(YEAR, QUARTER, MONTH)
                .map(this::times)
                .filter(Unit::isRound)
                .findFirst()
                .orElseGet(() -> new Unit(times(QUARTER).dimensions, 1.0, Kind.NUMBER));
    }

    private boolean isRound() {
        double ten = StrictMath.pow(10, Math.rint(StrictMath.log10(scale)));
        return Math.abs(scale - ten) <= 1e-9 * scale;
    }

    /**
     * The kind of pure number; {@link Kind#NUMBER} for every unit with a dimension.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * The scale against the base units.
     *
     * @return the factor, 1 for base units
     */
    public double scale() {
        return scale;
    }

    /**
     * The currency this unit counts, if it holds exactly one currency to the first power.
     *
     * @return the currency's base unit, for example {@code CNY} for {@code m CNY/year}
     */
    public Optional<Unit> currency() {
        return dimensions.entrySet().stream()
                .filter(entry -> entry.getValue() == 1 && UnitText.CURRENCIES.contains(entry.getKey()))
                .map(entry -> base(entry.getKey()))
                .findFirst();
    }

    SortedMap<String, Integer> dimensions() {
        return new TreeMap<>(dimensions);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Unit unit && dimensions.equals(unit.dimensions) && sameScale(unit) && kind == unit.kind;
    }

    @Override
    public int hashCode() {
        return Objects.hash(dimensions, kind);
    }

    /** Returns the unit as {@link #parse} reads it. */
    @Override
    public String toString() {
        return UnitText.print(this);
    }
}
