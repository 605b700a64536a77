package io.gyre.parameter;

import io.gyre.unit.Kind;
import io.gyre.unit.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a number with an optional unit, such as {@code 0.3}, {@code 30 %}, {@code 74 m CNY/year}, {@code -5 %/year}. */
public final class Quantity {

    private static final String DECIMAL =
            "[-+]?(?:[0-9]{1,40}(?:\\.[0-9]{0,40})?|\\.[0-9]{1,40})(?:[eE][-+]?[0-9]{1,3})?";
    private static final Pattern NUMBER = Pattern.compile(DECIMAL);
    private static final Pattern QUANTITY = Pattern.compile("(" + DECIMAL + ")\\s*(%?)\\s*(.*)");

    private Quantity() {}

    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    /** Returns the double nearest to a decimal text; -0 is read as 0. */
    static double number(String text, Position position) {
        double number = Double.parseDouble(text);
        if (!(Math.abs(number) < Double.POSITIVE_INFINITY)) {
            throw InputException.of(position, text, "a number below 1.8e308 in size");
        }
        return number + 0.0;
    }

    /**
     * Reads a quantity and converts it. The result is the double nearest to the exact decimal product wherever the
     * factor between the units is a whole number or the inverse of one.
     *
     * @param text a number, alone (then in the declared unit) or with a percent sign or a unit
     * @param unit the declared unit
     * @param position where the text stands
     * @return the number in the declared unit
     * @throws InputException if the text is no quantity, or of another dimension
     */
    public static double of(String text, Unit unit, Position position) {
        Matcher matcher = QUANTITY.matcher(text.strip());
        if (!matcher.matches()) {
            throw InputException.of(position, InputException.quoted(text), "a number, in " + unit);
        }
        double plain = number(matcher.group(1), position);
        BigDecimal exact = new BigDecimal(matcher.group(1));
        boolean percent = !matcher.group(2).isEmpty();
        String word = matcher.group(3);
        if (!percent && word.isEmpty()) {
            return plain;
        }
        Unit written = written(percent, word, position);
        if (!converts(written, unit)) {
            throw InputException.of(position, InputException.quoted(text) + ", in " + written, "a quantity in " + unit);
        }
        return converted(percent ? exact.movePointLeft(2) : exact, written, unit);
    }

    private static Unit written(boolean percent, String word, Position position) {
        try {
            return Unit.parse(percent ? "1" + word : word);
        } catch (IllegalArgumentException cause) {
            throw InputException.because(position, cause);
        }
    }

    private static boolean converts(Unit from, Unit to) {
        boolean pure = from.isPure() && to.isPure();
        return from.hasDimensionOf(to) && (!pure || from.kind() == Kind.NUMBER || from.kind() == to.kind());
    }

    private static double converted(BigDecimal exact, Unit from, Unit to) {
        double factor = from.factorTo(to);
        BigDecimal product = factor >= 1
                ? exact.multiply(new BigDecimal(factor))
                : exact.divide(new BigDecimal(to.factorTo(from)), MathContext.DECIMAL128);
        return product.doubleValue() + 0.0;
    }
}
