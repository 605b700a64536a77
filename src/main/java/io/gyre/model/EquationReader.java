package io.gyre.model;

import io.gyre.model.Words.Kind;
import io.gyre.model.Words.Word;
import io.gyre.parameter.Formula;
import io.gyre.parameter.InputException;
import io.gyre.parameter.Position;
import io.gyre.unit.Unit;
import java.math.BigDecimal;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;

/**
 * Reads an equation in text, by recursive descent: {@code if}, {@code or}, {@code and}, {@code not}, comparison, sum,
 * product, minus sign, power, {@code in [unit]}. Each part becomes a node at once, so that units and populations are
 * checked by the same rules as in a model written in Java, and a mistake is told at its place.
 */
final class EquationReader {

    private static final int DEEPEST = 200;

    private final TextNames names;
    private final Words words;
    private int depth;

    private EquationReader(TextNames names, Formula formula) {
        this.names = names;
        this.words = new Words(formula);
    }

    static Term read(TextNames names, Formula formula) {
        EquationReader reader = new EquationReader(names, formula);
        Term term = reader.term();
        if (reader.words.peek().kind() != Kind.END) {
            throw reader.words.wrong(reader.words.peek(), "an operator, such as + or <, or the end of the equation");
        }
        return term;
    }

    TextNames names() {
        return names;
    }

    Words words() {
        return words;
    }

    Position position(Word word) {
        return words.formula().position(word.index());
    }

    /** Makes a node; what the language refuses is told at a place in the text. */
    <T> T made(Word at, Supplier<T> maker) {
        try {
            return maker.get();
        } catch (IllegalArgumentException refused) {
            throw TextEquations.told(position(at), refused);
        }
    }

    Term term() {
        Word first = words.peek();
        depth++;
        if (depth > DEEPEST) {
            throw InputException.of(position(first), "more than " + DEEPEST + " brackets in each other", "fewer");
        }
        Term term = words.skip("if") ? choice(first) : disjunction();
        depth--;
        return term;
    }

    private Term choice(Word first) {
        Condition condition = truth();
        words.require("then");
        Term yes = term();
        words.require("else");
        Term no = term();
        return joined(
                first, yes, no, (a, b) -> Equations.when(condition).then(a).otherwise(b));
    }

    Series amount() {
        Word first = words.peek();
        return term().amount(position(first));
    }

    Condition truth() {
        Word first = words.peek();
        return term().truth(position(first));
    }

    private Term disjunction() {
        Word first = words.peek();
        Term left = conjunction();
        while (words.skip("or")) {
            Word second = words.peek();
            Condition a = left.truth(position(first));
            Condition b = conjunction().truth(position(second));
            left = new Term.Truth(made(second, () -> a.or(b)));
        }
        return left;
    }

    private Term conjunction() {
        Word first = words.peek();
        Term left = negation();
        while (words.skip("and")) {
            Word second = words.peek();
            Condition a = left.truth(position(first));
            Condition b = negation().truth(position(second));
            left = new Term.Truth(made(second, () -> a.and(b)));
        }
        return left;
    }

    private Term negation() {
        if (!words.skip("not")) {
            return comparison();
        }
        Word first = words.peek();
        return new Term.Truth(negation().truth(position(first)).not());
    }

    private Term comparison() {
        Word first = words.peek();
        if (first.kind() == Kind.NAME && names.choice(first.text()).isPresent()) {
            words.take();
            words.require("is");
            String option = words.name("an option of " + first.text());
            return new Term.Truth(
                    made(first, () -> names.choice(first.text()).orElseThrow().is(option)));
        }
        Term left = sum();
        Word sign = words.peek();
        return switch (sign.kind() == Kind.SIGN ? sign.text() : "") {
            case "<" -> compared(left, Series::below);
            case "<=", "≤" -> compared(left, Series::notAbove);
            case ">" -> compared(left, Series::above);
            case ">=", "≥" -> compared(left, Series::notBelow);
            case "=" -> compared(left, (a, b) -> a.notAbove(b).and(a.notBelow(b)));
            default -> left;
        };
    }

    private interface Comparison {
        Condition of(Series a, Series b);
    }

    private Term compared(Term left, Comparison comparison) {
        Word sign = words.take();
        Term right = sum();
        Series a = fitted(sign, left, right);
        Series b = fitted(sign, right, left);
        return new Term.Truth(made(sign, () -> comparison.of(a, b)));
    }

    private Term sum() {
        Term left = product();
        while (words.peek().is("+") || words.peek().is("-")) {
            Word sign = words.take();
            boolean plus = sign.is("+");
            left = joined(sign, left, product(), (a, b) -> plus ? a.plus(b) : a.minus(b));
        }
        return left;
    }

    /** Two numbers of one unit; a literal takes the scale of the other. */
    Term joined(Word at, Term left, Term right, BinaryOperator<Series> operator) {
        Series a = fitted(at, left, right);
        Series b = fitted(at, right, left);
        return new Term.Amount(made(at, () -> operator.apply(a, b)));
    }

    private Series fitted(Word at, Term term, Term other) {
        if (term instanceof Term.Literal literal && other instanceof Term.Amount amount) {
            return made(at, () -> literal.in(amount.series().unit()));
        }
        return term.amount(position(at));
    }

    private Term product() {
        Term left = signed();
        while (words.peek().is("*") || words.peek().is("·") || words.peek().is("/")) {
            Word sign = words.take();
            Series a = left.amount(position(sign));
            Series b = signed().amount(position(sign));
            left = new Term.Amount(made(sign, () -> sign.is("/") ? a.over(b) : a.times(b)));
        }
        return left;
    }

    private Term signed() {
        Word sign = words.peek();
        if (!words.skip("-")) {
            return power();
        }
        Term term = signed();
        if (term instanceof Term.Literal literal) {
            return literal.negated();
        }
        Series series = term.amount(position(sign));
        return new Term.Amount(made(sign, series::negated));
    }

    private Term power() {
        Term base = told();
        if (!words.peek().is("^")) {
            return base;
        }
        Word sign = words.take();
        Series a = base.amount(position(sign));
        Series b = signed().amount(position(sign));
        return new Term.Amount(made(sign, () -> a.power(b)));
    }

    /** What a part is, told in another unit or as another kind of pure number. */
    private Term told() {
        Term term = part();
        while (words.peek().is("in") || words.peek().is("as")) {
            Word how = words.take();
            Unit unit = unit();
            Series series = term.amount(position(how));
            term = new Term.Amount(made(how, () -> how.is("in") ? series.in(unit) : series.as(unit)));
        }
        return term;
    }

    private Unit unit() {
        Word word = words.peek();
        if (word.kind() != Kind.UNIT) {
            throw words.wrong(word, "a unit in brackets, such as [m CNY/year]");
        }
        words.take();
        return made(word, () -> Unit.parse(word.text()));
    }

    private Term part() {
        Word word = words.peek();
        if (word.kind() == Kind.NUMBER) {
            return literal();
        }
        if (words.skip("(")) {
            Term inside = term();
            words.require(")");
            return inside;
        }
        if (word.kind() != Kind.NAME) {
            throw words.wrong(word, "a number, a name, a function or a bracket");
        }
        words.take();
        if (words.peek().is("(")) {
            return TextFunctions.call(this, word);
        }
        return made(word, () -> names.term(word.text(), position(word)));
    }

    private Term literal() {
        Word word = words.take();
        String number = word.text();
        if (words.skip("%")) {
            number = new BigDecimal(number).movePointLeft(2).toPlainString();
        }
        Unit unit = words.peek().kind() == Kind.UNIT ? unit() : Unit.NUMBER;
        return new Term.Literal(number, unit, names.natural(unit), position(word), names.nodes());
    }
}
