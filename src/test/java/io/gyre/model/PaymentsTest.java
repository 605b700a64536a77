package io.gyre.model;

import static io.gyre.model.Equations.byRank;
import static io.gyre.model.Equations.proRata;
import static io.gyre.model.Equations.ration;
import static io.gyre.model.Equations.remainder;
import static io.gyre.model.Told.assertRefused;
import static io.gyre.model.Told.assertSeries;
import static io.gyre.model.Told.failures;
import static io.gyre.model.Told.path;
import static io.gyre.model.Told.residual;
import static io.gyre.unit.Unit.CARD;
import static io.gyre.unit.Unit.CNY;
import static io.gyre.unit.Unit.NUMBER;
import static io.gyre.unit.Unit.QUARTER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What is asked and what is paid; numbers by hand. */
class PaymentsTest {

    private final Model m = Model.quarterly("payments", 3);
    private final Sector payer = m.sector("payer").opening(m.amount(10, CNY));
    private final Sector shop = m.outside("shop");

    private Value rate(double amount) {
        return m.amount(amount, CNY.per(QUARTER));
    }

    private Series table(String key, double... values) {
        return m.table(key, CNY.per(QUARTER), values);
    }

    @Test
    void flow_ofALimitedStock_paysNoMoreThanThereIs() {
        Flow bill = m.flow("bill", payer, shop, rate(4));
        m.define("cut", bill.cut());
        m.define("twicePaid", bill.times(2));
        PathView path = path(m);
        assertSeries(path.of("bill.asked"), 4, 4, 4);
        assertSeries(path.of(bill), 4, 4, 2);
        assertSeries(path.of("cut"), 0, 0, 2);
        assertSeries(path.of("twicePaid"), 8, 8, 4);
        assertSeries(path.of("payer.cash.closing"), 6, 2, 0);
    }

    @Test
    void flow_ofAnOpenStock_paysAll() {
        Sector bank = m.sector("bank").open();
        Flow bill = m.flow("bill", bank, shop, rate(4));
        PathView path = path(m);
        assertSeries(path.of(bill), 4, 4, 4);
        assertSeries(path.of("bank.cash.closing"), -4, -8, -12);
    }

    @Test
    void flow_ofAnOutsideSector_paysAll() {
        Flow gift = m.flow("gift", shop, payer, rate(4));
        assertSeries(path(m).of(gift), 4, 4, 4);
    }

    @Test
    void outflows_withPriorities_arePaidInTheirOrder() {
        Flow second = m.flow("second", payer, shop, rate(3)).priority(2);
        Flow first = m.flow("first", payer, shop, rate(4)).priority(1);
        PathView path = path(m);
        assertSeries(path.of(first), 4, 3, 0);
        assertSeries(path.of(second), 3, 0, 0);
    }

    @Test
    void outflows_ofEqualPriority_shareProRata() {
        Flow one = m.flow("one", payer, shop, rate(4)).priority(1);
        Flow other = m.flow("other", payer, shop, rate(12)).priority(1);
        PathView path = path(m);
        assertSeries(path.of(one), 2.5, 0, 0);
        assertSeries(path.of(other), 7.5, 0, 0);
    }

    @Test
    void outflows_ofEqualPriorityThatAskNothing_payNothing() {
        Flow one = m.flow("one", payer, shop, rate(0)).priority(1);
        Flow other = m.flow("other", payer, shop, rate(0)).priority(1);
        PathView path = path(m);
        assertSeries(path.of(one), 0, 0, 0);
        assertSeries(path.of(other), 0, 0, 0);
    }

    @Test
    void outflows_withoutPriority_areRefused() {
        m.flow("one", payer, shop, rate(4)).priority(1);
        m.flow("other", payer, shop, rate(4));
        assertRefused(() -> m.build(), "payer.cash must state a priority", "other", ".priority(n)");
    }

    @Test
    void outflows_ofAnOpenStock_needNoPriority() {
        Sector bank = m.sector("bank").open();
        m.flow("one", bank, shop, rate(4));
        m.flow("other", bank, shop, rate(5));
        assertSeries(path(m).of("bank.cash.closing"), -9, -18, -27);
    }

    @Test
    void inflow_notNamedAsCover_canBeSpentNextPeriod() {
        Sector middle = m.sector("middle");
        m.flow("in", payer, middle, rate(3));
        Flow out = m.flow("out", middle, shop, rate(5));
        assertSeries(path(m).of(out), 0, 3, 3);
    }

    @Test
    void inflow_namedAsCover_canBeSpentAtOnce() {
        Sector middle = m.sector("middle");
        Flow in = m.flow("in", payer, middle, rate(3));
        Flow gift = m.flow("gift", shop, middle, rate(1));
        Flow out = m.flow("out", middle, shop, rate(5));
        middle.cash().coveredBy(in);
        PathView path = path(m);
        assertSeries(path.of(out), 3, 4, 4);
        assertSeries(path.of("middle.cash.closing"), 1, 1, 1);
        assertEquals("gift", gift.key());
    }

    @Test
    void cover_ofAnotherStocksInflow_isRefused() {
        Flow bill = m.flow("bill", payer, shop, rate(4));
        assertRefused(() -> payer.cash().coveredBy(bill), "payer.cash must be covered by its own inflows, got bill");
    }

    @Test
    void remainder_takesWhatIsLeft() {
        Flow first = m.flow("first", payer, shop, table("x", 4, 1, 1)).priority(1);
        Flow rest = m.flow("rest", payer, shop, remainder()).priority(2);
        m.flow("income", shop, payer, rate(3));
        PathView path = path(m);
        assertSeries(path.of(first), 4, 1, 1);
        assertSeries(path.of(rest), 6, 2, 2);
        assertSeries(path.of("rest.asked"), 6, 2, 2);
        assertSeries(path.of("payer.cash.closing"), 3, 3, 3);
    }

    @Test
    void remainder_ofAnOverdrawnStock_isNothing() {
        Sector bank = m.sector("bank").open();
        Flow bill = m.flow("bill", bank, shop, rate(4)).priority(1);
        Flow rest = m.flow("rest", bank, shop, remainder()).priority(2);
        PathView path = path(m);
        assertSeries(path.of(bill), 4, 4, 4);
        assertSeries(path.of(rest), 0, 0, 0);
    }

    @Test
    void remainder_sharingAPriority_isRefused() {
        m.flow("first", payer, shop, rate(4)).priority(1);
        m.flow("rest", payer, shop, remainder()).priority(1);
        assertRefused(() -> m.build(), "remainder must have a priority of its own");
    }

    @Test
    void amount_readingAPaidAmount_isOrderedByTheGraph() {
        Sector middle = m.sector("middle");
        Series part = m.define("part", m.number(.5).times(rate(8)));
        Flow in = m.flow("in", payer, middle, part);
        Flow fee = m.flow("fee", middle, shop, in.times(.25));
        middle.cash().coveredBy(in);
        PathView path = path(m);
        assertSeries(path.of(in), 4, 4, 2);
        assertSeries(path.of(fee), 1, 1, .5);
    }

    @Test
    void amount_belowZero_isAFailedPathAndNeverReversed() {
        Flow bill = m.flow("bill", payer, shop, table("x", 1, -1, 1));
        Scenario scenario = m.build();
        PathView path = scenario.path(scenario.policy(), Told.SEED, 0);
        assertSeries(path.of(bill), 1, 0, 1);
        assertEquals(1, failures(scenario, 0));
    }

    @Test
    void amount_belowZeroByRounding_isZero() {
        Flow bill = m.flow("bill", payer, shop, table("x", 1, -1e-10, 1));
        Scenario scenario = m.build();
        assertSeries(scenario.path(scenario.policy(), Told.SEED, 0).of(bill), 1, 0, 1);
        assertEquals(0, failures(scenario, 0));
    }

    @Test
    void amount_absentOrNoNumber_isAFailedPath() {
        Series ratio = table("x", 1, 1, 1).over(m.table("y", NUMBER, 1, 0, 1));
        m.flow("bill", payer, shop, ratio);
        Scenario scenario = m.build();
        assertEquals(1, failures(scenario, 0));
    }

    @Test
    void amount_thatIsNoRate_isRefused() {
        assertRefused(
                () -> m.flow("bill", payer, shop, m.amount(4, CNY)), "flow bill and its amount", "CNY/quarter", "CNY");
    }

    @Test
    void flow_fromASectorToItself_isRefused() {
        assertRefused(() -> m.flow("bill", payer, payer, rate(4)), "from one sector to another, got payer twice");
    }

    @Test
    void flow_ofAnotherUnit_movesTheStockOfThatUnit() {
        Unitless cards = new Unitless();
        Flow delivered = m.flow("delivered", cards.maker, cards.user, m.amount(2, CARD.per(QUARTER)));
        PathView path = path(m);
        assertSeries(path.of(delivered), 2, 2, 1);
        assertSeries(path.of("user.cards.closing"), 2, 4, 5);
    }

    /** Two sectors that hold cards. */
    private final class Unitless {
        private final Sector maker = m.sector("maker");
        private final Sector user = m.sector("user");

        Unitless() {
            maker.stock("stored", CARD).opening(m.amount(5, CARD));
            user.stock("cards", CARD);
        }
    }

    @Test
    void flow_ofAUnitThatNobodyHolds_isRefused() {
        Sector maker = m.sector("maker");
        assertRefused(
                () -> m.flow("delivered", maker, shop, m.amount(2, CARD.per(QUARTER))),
                "must have a stock of that unit in maker",
                "maker.stock(name, unit)");
    }

    @Test
    void shortage_ofAFlowToMembers_isSharedProRata() {
        Population firm = m.population("firm", 2);
        Sector firms = m.sector("firms", firm);
        Series asked = rate(5).times(firm.slot().as(NUMBER).plus(1));
        Flow grant = m.flow("grant", payer, firms, asked);
        PathView path = path(m);
        assertSeries(path.of("grant.asked"), 15, 15, 15);
        assertSeries(path.of("grant", 0), 10 / 3.0, 0, 0);
        assertSeries(path.of("grant", 1), 20 / 3.0, 0, 0);
        assertEquals("grant", grant.key());
    }

    @Test
    void shortage_afterRation_isBorneInTheOrderOfTheGrants() {
        Population firm = m.population("firm", 3);
        Sector firms = m.sector("firms", firm);
        Series last = firm.slot().as(NUMBER).negated();
        Grants grants =
                ration(firms.cash().times(m.amount(0, NUMBER.per(QUARTER))).plus(rate(6)), rate(18), byRank(last));
        m.flow("grant", payer, firms, grants);
        PathView path = path(m);
        assertSeries(path.of("grant.asked", 0), 6, 6, 6);
        assertSeries(path.of("grant", 2), 6, 0, 0);
        assertSeries(path.of("grant", 1), 4, 0, 0);
        assertSeries(path.of("grant", 0), 0, 0, 0);
    }

    @Test
    void shortage_afterRationProRata_isBorneProRata() {
        Population firm = m.population("firm", 2);
        Sector firms = m.sector("firms", firm);
        Series asked = rate(10).times(firm.slot().as(NUMBER).plus(1));
        m.flow("grant", payer, firms, ration(asked, rate(15), proRata()));
        PathView path = path(m);
        assertSeries(path.of("grant.asked", 1), 10, 10, 10);
        assertSeries(path.of("grant", 0), 10 / 3.0, 0, 0);
        assertSeries(path.of("grant", 1), 20 / 3.0, 0, 0);
    }

    @Test
    void stock_openingTwice_isRefused() {
        assertRefused(() -> payer.opening(m.amount(1, CNY)), "payer.cash must open once");
    }

    @Test
    void build_twice_isRefused() {
        m.flow("bill", payer, shop, rate(4));
        m.build();
        assertRefused(() -> m.build(), "payments must be built once");
    }

    @Test
    void everyPath_balances() {
        m.flow("bill", payer, shop, table("x", 1, 30, 2));
        m.flow("gift", shop, payer, rate(.1));
        assertEquals(0, residual(m.build(), 0), 1e-15);
    }

    // ---- cuts ----

    @Test
    void cuts_areCountedInMoneyPeriodsAndPaths() {
        m.flow("bill", payer, shop, rate(4));
        m.flow("gift", shop, payer, rate(.5));
        m.countCuts();
        Scenario scenario = m.build();
        PathView path = scenario.path(scenario.policy(), Told.SEED, 0);
        // 10 - 4 + .5, 6.5 - 4 + .5, 3: one short of 4
        assertEquals(1, path.outcome("bill.cut"));
        assertEquals(1, path.outcome("bill.cutPeriods"));
        assertEquals(1, path.outcome("bill.isCut"));
        assertEquals(3, scenario.graph().declared().outcomes().size());
    }

    @Test
    void cuts_ofMembers_areThoseOfAllTogether() {
        Population firm = m.population("firm", 2);
        Sector firms = m.sector("firms", firm);
        m.flow("grant", payer, firms, rate(6));
        m.countCuts();
        PathView path = path(m);
        assertEquals(26, path.outcome("grant.cut"), 1e-12);
        assertEquals(3, path.outcome("grant.cutPeriods"));
    }

    @Test
    void cuts_areNotCountedUnlessAskedFor() {
        m.flow("bill", payer, shop, rate(4));
        assertEquals(0, m.build().graph().declared().outcomes().size());
    }

    @Test
    void cover_namedTwice_isRefused() {
        Sector middle = m.sector("middle");
        Flow in = m.flow("in", payer, middle, rate(3));
        middle.cash().coveredBy(in);
        assertRefused(() -> middle.cash().coveredBy(in), "middle.cash must be covered by each inflow once, got in");
    }

    @Test
    void claim_movedTwiceByAFlow_isRefused() {
        Sector middle = m.sector("middle");
        Claim loan = m.claim("loan", payer, middle);
        Flow lent = m.flow("lent", payer, middle, rate(3)).issues(loan);
        assertRefused(() -> lent.issues(loan), "flow lent must move claim loan once");
        assertRefused(() -> lent.redeems(loan), "flow lent must move claim loan once");
    }
}
