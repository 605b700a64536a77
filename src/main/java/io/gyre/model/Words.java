package io.gyre.model;

import io.gyre.parameter.Formula;
import io.gyre.parameter.InputException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of an equation in text, read from left to right. */
final class Words {

    private static final Pattern WORD =
            Pattern.compile("(?<number>[0-9]+(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]{1,3})?|\\.[0-9]+)"
                    + "|(?<name>\\p{L}[\\p{L}\\p{N}]*(?:\\.\\p{L}[\\p{L}\\p{N}]*)*)"
                    + "|\\[(?<unit>[^\\[\\]]*)\\]"
                    + "|(?<sign><=|>=|[-+*/^(),<>=%·≤≥])");

    /** What kind of word it is. */
    enum Kind {
        NUMBER,
        NAME,
        UNIT,
        SIGN,
        END
    }

    /**
     * One word.
     *
     * @param kind its kind
     * @param text the word; of a unit what stands in the brackets
     * @param index where it begins
     */
    record Word(Kind kind, String text, int index) {

        boolean is(String sign) {
            return text.equals(sign) && (kind == Kind.SIGN || kind == Kind.NAME);
        }

        String described() {
            return kind == Kind.END ? "the end of the equation" : "'" + text + "'";
        }
    }

    private final Formula formula;
    private final List<Word> words = new ArrayList<>();
    private int next;

    Words(Formula formula) {
        this.formula = formula;
        String text = formula.text();
        Matcher matcher = WORD.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
                continue;
            }
            if (!matcher.region(at, text.length()).lookingAt()) {
                throw InputException.of(
                        formula.position(at),
                        "'" + text.substring(at, text.offsetByCodePoints(at, 1)) + "' in an equation",
                        "numbers, names, units in [brackets] and the signs + - * / ^ < <= > >= = ( ) , %");
            }
            words.add(new Word(kind(matcher), word(matcher), at));
            at = matcher.end();
        }
        words.add(new Word(Kind.END, "", text.length()));
    }

    private static Kind kind(Matcher matcher) {
        if (matcher.group("number") != null) {
            return Kind.NUMBER;
        }
        return matcher.group("name") != null ? Kind.NAME : matcher.group("unit") != null ? Kind.UNIT : Kind.SIGN;
    }

    private static String word(Matcher matcher) {
        String unit = matcher.group("unit");
        return unit == null ? matcher.group() : unit;
    }

    Word peek() {
        return words.get(next);
    }

    Word take() {
        Word word = words.get(next);
        next = Math.min(next + 1, words.size() - 1);
        return word;
    }

    /** Takes the next word if it is this sign or keyword. */
    boolean skip(String sign) {
        boolean is = peek().is(sign);
        if (is) {
            take();
        }
        return is;
    }

    /** Takes the next word, which must be this sign or keyword. */
    void require(String sign) {
        if (!skip(sign)) {
            throw wrong(peek(), "'" + sign + "'");
        }
    }

    String name(String allowed) {
        if (peek().kind() != Kind.NAME) {
            throw wrong(peek(), allowed);
        }
        return take().text();
    }

    InputException wrong(Word word, String allowed) {
        return InputException.of(formula.position(word.index()), word.described(), allowed);
    }

    Formula formula() {
        return formula;
    }
}
