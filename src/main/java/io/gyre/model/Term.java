package io.gyre.model;

import io.gyre.parameter.InputException;
import io.gyre.parameter.Position;
import io.gyre.parameter.YamlScalar;
import io.gyre.unit.Unit;

/** What a part of an equation in text means. */
sealed interface Term {

    /**
     * A number by path or period.
     *
     * @param series the number
     */
    record Amount(Series series) implements Term {}

    /**
     * A number that stands in the equation; it takes the scale of the unit that it is compared with or added to.
     *
     * @param number as it is written
     * @param unit its unit
     * @param natural the unit of its dimension that the model counts in: money in its currency, time in periods
     * @param position where it stands
     * @param nodes the model's nodes
     */
    record Literal(String number, Unit unit, Unit natural, Position position, Nodes nodes) implements Term {

        Series in(Unit wanted) {
            boolean converts = !unit.isPure() && !wanted.isPure() && unit.hasDimensionOf(wanted);
            Unit told = converts ? wanted : unit;
            String text = unit.isPure() ? number : number + " " + unit;
            double value = new YamlScalar(text, false, position).asQuantity(told);
            return new Value(nodes, nodes.constant(value, told));
        }

        Literal negated() {
            String negated = number.startsWith("-") ? number.substring(1) : "-" + number;
            return new Literal(negated, unit, natural, position, nodes);
        }

        /** The number in the units that the model counts in. */
        Series plain() {
            return in(natural);
        }
    }

    /**
     * True or false.
     *
     * @param condition the condition
     */
    record Truth(Condition condition) implements Term {}

    /**
     * A quotient declared as such, which only an outcome can be.
     *
     * @param ratio numerator and denominator
     */
    record Quotient(Ratio ratio) implements Term {}

    default Series amount(Position position) {
        if (this instanceof Amount amount) {
            return amount.series();
        }
        if (this instanceof Literal literal) {
            return literal.plain();
        }
        throw this instanceof Truth
                ? InputException.of(position, "a condition", "a number; perhaps 'if … then … else …'")
                : InputException.of(position, "ratio(…) within an equation", "a number; a quotient is written a / b");
    }

    default Condition truth(Position position) {
        if (this instanceof Truth truth) {
            return truth.condition();
        }
        throw InputException.of(position, "a number", "a condition, such as a < b");
    }
}
