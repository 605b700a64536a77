package io.gyre.model;

import static io.gyre.model.Equations.byRank;
import static io.gyre.model.Equations.proRata;
import static io.gyre.model.Equations.ration;
import static io.gyre.model.Told.assertRefused;
import static io.gyre.model.Told.path;
import static io.gyre.unit.Unit.CNY;
import static io.gyre.unit.Unit.NUMBER;
import static io.gyre.unit.Unit.QUARTER;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** One amount of a path shared among four members that claim 1, 2, 3 and 4. */
class RationingTest {

    private final Model m = Model.quarterly("rationing", 1);
    private final Population firm = m.population("firm", 4);
    private final Value asked = rate(1).times(firm.slot().as(NUMBER).plus(1));

    private Value rate(double amount) {
        return m.amount(amount, CNY.per(QUARTER));
    }

    private double[] grants(double available, Rationing rule) {
        m.define("grants", ration(asked, rate(available), rule));
        PathView path = path(m);
        double[] grants = new double[4];
        for (int slot = 0; slot < 4; slot++) {
            grants[slot] = path.of("grants", slot)[0];
        }
        return grants;
    }

    private Value order(double... keys) {
        Series key = m.number(keys[0]);
        for (int slot = 1; slot < keys.length; slot++) {
            key = Equations.when(firm.slot().is(slot))
                    .then(m.number(keys[slot]))
                    .otherwise(key);
        }
        return new Value(m.nodes(), key.node());
    }

    @Test
    void proRata_shortage_givesEachTheSameShare() {
        assertArrayEquals(new double[] {.5, 1, 1.5, 2}, grants(5, proRata()), 1e-15);
    }

    @Test
    void proRata_plenty_givesWhatIsAsked() {
        assertArrayEquals(new double[] {1, 2, 3, 4}, grants(50, proRata()));
    }

    @Test
    void proRata_nothingThere_givesNothing() {
        assertArrayEquals(new double[4], grants(0, proRata()));
    }

    @Test
    void proRata_nothingAsked_givesNothing() {
        m.define("grants", ration(asked.times(0), rate(5), proRata()));
        assertEquals(0, path(m).of("grants")[0]);
    }

    @Test
    void proRata_neverPaysOutMoreThanThereIs() {
        Model many = Model.quarterly("many", 1);
        Population member = many.population("member", 97);
        Value claims = many.number(.1).times(member.slot().as(NUMBER).plus(1 / 3.0));
        many.define("grants", ration(claims, many.number(1.1), proRata()));
        PathView path = path(many);
        double left = 1.1;
        for (int slot = 0; slot < 97; slot++) {
            left -= path.of("grants", slot)[0];
        }
        assertTrue(left >= 0 && left < 1e-14, String.valueOf(left));
    }

    @Test
    void byRank_servesInAscendingOrderOfTheKey() {
        assertArrayEquals(new double[] {0, 1, 0, 4}, grants(5, byRank(order(3, 1, 2, 0))));
    }

    @Test
    void byRank_tie_goesByTheSlot() {
        assertArrayEquals(new double[] {1, 2, 2, 0}, grants(5, byRank(order(7, 7, 7, 7))));
    }

    @Test
    void whole_stopsAtTheFirstThatDoesNotFit() {
        // 4 fits into 5; 2 does not fit into 1, so 1 that would fit gets nothing either
        assertArrayEquals(
                new double[] {0, 0, 0, 4}, grants(5, byRank(order(3, 1, 2, 0)).whole()));
    }

    @Test
    void whole_exactFit_isGranted() {
        assertArrayEquals(
                new double[] {1, 2, 3, 0}, grants(6, byRank(order(0, 1, 2, 3)).whole()));
    }

    @Test
    void whole_proRata_isRefused() {
        assertRefused(() -> proRata().whole(), "whole grants must go by rank, got proRata()");
    }

    @Test
    void firstCome_isAMomentDrawnOnceAndALotteryATicketOfEachPeriod() {
        Model two = Model.quarterly("two", 2);
        Population member = two.population("member", 50);
        Value each = two.amount(1, CNY.per(QUARTER))
                .times(member.slot().as(NUMBER).times(0).plus(1));
        Value available = two.amount(10, CNY.per(QUARTER));
        two.define("firstCome", ration(each, available, byRank(member.uniform("moment"))));
        two.define("lottery", ration(each, available, byRank(member.uniformEach("ticket"))));
        PathView path = path(two);
        int same = 0;
        for (int slot = 0; slot < 50; slot++) {
            double[] first = path.of("firstCome", slot);
            double[] lottery = path.of("lottery", slot);
            assertEquals(first[0], first[1], "slot " + slot);
            same += lottery[0] == lottery[1] ? 1 : 0;
        }
        assertTrue(same < 50, "the same won twice");
    }

    @Test
    void ration_amongAPath_isRefused() {
        assertRefused(() -> ration(rate(1), rate(1), proRata()), "ration must share one amount of the path");
        assertRefused(() -> ration(asked, asked, proRata()), "ration must share one amount of the path");
    }

    @Test
    void ration_ofAnotherUnit_isRefused() {
        assertRefused(
                () -> ration(asked, m.amount(3, CNY), proRata()), "claims and what is available must have one unit");
    }

    @Test
    void rank_ofThePath_isRefused() {
        assertRefused(() -> ration(asked, rate(1), byRank(m.number(1))), "rank must be known for each firm");
    }
}
