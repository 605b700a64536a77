package io.gyre.parameter;

import io.gyre.unit.Unit;
import java.util.Collection;
import java.util.regex.Pattern;

/**
 * A single text or number of a YAML file.
 *
 * @param text the text, without quotes
 * @param isQuoted whether it stood in quotes or in a block, and so is no number
 * @param position where it stands
 */
public record YamlScalar(String text, boolean isQuoted, Position position) implements YamlNode {

    private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]{1,18}");

    /**
     * Whether nothing stands there: a key without value.
     *
     * @return true for an empty text without quotes
     */
    public boolean isEmpty() {
        return text.isEmpty() && !isQuoted;
    }

    @Override
    public String described() {
        if (isEmpty()) {
            return "nothing";
        }
        return isQuoted ? "the text \"" + InputException.printable(text) + "\"" : InputException.quoted(text);
    }

    /**
     * The text.
     *
     * @return the text without surrounding blanks, at least one character
     * @throws InputException if it is blank
     */
    public String asText() {
        if (text.isBlank()) {
            throw InputException.of(position, described(), "a text");
        }
        return text.strip();
    }

    /**
     * The number written here as a plain decimal, such as {@code -0.5} or {@code 1.2e6}.
     *
     * @return the number, finite
     * @throws InputException if it is anything else, such as {@code .nan}, {@code 0x1F} or a number in quotes
     */
    public double asNumber() {
        if (isQuoted || !Quantity.isNumber(text)) {
            throw InputException.of(position, described(), "a number");
        }
        return Quantity.number(text, position);
    }

    /**
     * The number written here with its unit, such as {@code 30 %} or {@code 10 m CNY/year}.
     *
     * @param unit the unit it is wanted in, also that of a number alone
     * @return the number in that unit, finite
     * @throws InputException if it is no number, or of another dimension
     */
    public double asQuantity(Unit unit) {
        return Quantity.of(asText(), unit, position);
    }

    /**
     * The whole number written here.
     *
     * @param least the least value allowed
     * @param greatest the greatest value allowed
     * @return the number
     * @throws InputException if it is anything else
     */
    public long asInteger(long least, long greatest) {
        String allowed = "a whole number from " + least + " to " + greatest;
        if (isQuoted || !WHOLE.matcher(text).matches()) {
            throw InputException.of(position, described(), allowed);
        }
        long number = Long.parseLong(text);
        if (number < least || number > greatest) {
            throw InputException.of(position, text, allowed);
        }
        return number;
    }

    /**
     * The truth value written here.
     *
     * @return true for {@code true}, false for {@code false}
     * @throws InputException if it is anything else
     */
    public boolean asFlag() {
        if (isQuoted || !(text.equals("true") || text.equals("false"))) {
            throw InputException.of(position, described(), "true or false");
        }
        return text.equals("true");
    }

    /**
     * The text, which must be one of several names.
     *
     * @param allowed the names
     * @return the name
     * @throws InputException if it is none of them; the nearest is proposed
     */
    public String asOneOf(Collection<String> allowed) {
        if (!allowed.contains(asText())) {
            throw InputException.unknown(position, asText(), allowed);
        }
        return asText();
    }
}
