package io.gyre.scenario.funnel;

import static io.gyre.model.Equations.when;

import io.gyre.model.Condition;
import io.gyre.model.Model;
import io.gyre.model.Series;
import io.gyre.model.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * How many start-ups passed each stage this quarter. All counts are summed as digits of one number, since a sum over all
 * start-ups in each quarter costs more than what is counted: with a sum for each count the model takes a fifth longer.
 * A count is at most 1,023 a quarter; five of them fit into the 53 bits of a number.
 */
final class Tallies {

    private static final double BASE = 1024;

    private final List<Series> digits = new ArrayList<>();

    /**
     * Counts.
     *
     * @param isCounted conditions inside a look, at most five
     */
    Tallies(Frame f, Looks looks, List<Condition> isCounted) {
        Model m = f.m;
        Series packed = f.zero;
        double weight = 1;
        for (Condition counted : isCounted) {
            packed = packed.plus(when(counted).then(m.number(weight)).orZero());
            weight *= BASE;
        }
        Series rest = looks.inLook(packed).sum(f.startUps);
        for (int k = 0; k < isCounted.size(); k++) {
            Series above = rest.over(BASE).floor();
            digits.add(rest.minus(above.times(BASE)));
            rest = above;
        }
    }

    /** The count of a condition this quarter. */
    Series of(int condition) {
        return digits.get(condition);
    }

    /** The count over all quarters. */
    Value total(int condition) {
        return of(condition).total();
    }
}
