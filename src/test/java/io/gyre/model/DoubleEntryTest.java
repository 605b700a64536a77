package io.gyre.model;

import static io.gyre.model.Equations.remainder;
import static io.gyre.model.Told.assertRefused;
import static io.gyre.model.Told.assertSeries;
import static io.gyre.model.Told.path;
import static io.gyre.model.Told.residual;
import static io.gyre.unit.Unit.CARD;
import static io.gyre.unit.Unit.CNY;
import static io.gyre.unit.Unit.NUMBER;
import static io.gyre.unit.Unit.QUARTER;
import static io.gyre.unit.Unit.SHARE;
import static io.gyre.unit.Unit.USD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Groups, claims, wealth and the residual; numbers by hand. */
class DoubleEntryTest {

    private final Model m = Model.quarterly("books", 3);
    private final Sector treasury = m.sector("treasury").opening(m.amount(100, CNY));
    private final Sector cluster = m.sector("cluster");
    private final Sector world = m.outside("world");

    private Value rate(double amount) {
        return m.amount(amount, CNY.per(QUARTER));
    }

    private PathView balanced() {
        Scenario scenario = m.build();
        assertEquals(0, residual(scenario, 0), 1e-15);
        return scenario.path(scenario.policy(), Told.SEED, 0);
    }

    // ---- groups ----

    @Test
    void group_seesOnlyWhatCrossesItsBorder() {
        m.flow("inside", treasury, cluster, rate(10)).priority(1);
        m.flow("out", treasury, world, rate(2)).priority(2);
        m.flow("in", world, cluster, rate(3));
        SectorGroup state = m.group("state", treasury, cluster);
        m.define("inflow", state.inflow());
        m.define("outflow", state.outflow());
        m.define("net", state.netInflow());
        PathView path = balanced();
        assertSeries(path.of("inflow"), 3, 3, 3);
        assertSeries(path.of("outflow"), 2, 2, 2);
        assertSeries(path.of("net"), 1, 1, 1);
    }

    @Test
    void group_ownedInPart_seesThatPartCross() {
        // owns all of the treasury, .6 of the cluster: .4 of what the treasury pays the cluster crosses
        m.flow("inside", treasury, cluster, rate(10)).priority(1);
        m.flow("in", world, cluster, rate(5));
        m.flow("back", cluster, treasury, rate(5)).priority(1);
        SectorGroup state = m.group("state", treasury).with(cluster, m.amount(.6, SHARE));
        m.define("inflow", state.inflow());
        m.define("outflow", state.outflow());
        m.define("wealth", state.wealth());
        PathView path = balanced();
        assertSeries(path.of("inflow"), 3, 5, 5);
        assertSeries(path.of("outflow"), 4, 4, 4);
        // 90 + .6·15; 85 + .6·25 …: first 100 - 10 + 0 = 90 and 15
        assertSeries(path.of("wealth"), 99, 100, 101);
    }

    @Test
    void group_namingASectorTwice_isRefused() {
        assertRefused(() -> m.group("state", treasury, treasury), "must name each sector once, got treasury twice");
    }

    @Test
    void group_withAShareThatMoves_isRefused() {
        SectorGroup state = m.group("state", treasury);
        Value later = m.table("t", NUMBER, 1, 2, 3).last().as(SHARE);
        assertRefused(() -> state.with(cluster, later), "share of cluster in group state", "before the first period");
        assertRefused(() -> state.with(cluster, m.amount(1, CNY)), "must be a pure number");
    }

    // ---- claims ----

    @Test
    void claim_isMovedByFlowsAndRevaluation() {
        Claim bond = m.claim("bond", treasury, cluster).opening(m.amount(5, CNY));
        Flow lent = m.flow("lent", treasury, cluster, m.table("l", CNY.per(QUARTER), 10, 0, 0))
                .issues(bond);
        m.flow("repaid", cluster, treasury, m.table("r", CNY.per(QUARTER), 0, 0, 4))
                .redeems(bond);
        bond.revalued(bond.times(m.amount(.1, NUMBER.per(QUARTER))));
        m.outcome("end", bond.end());
        PathView path = balanced();
        // 5 + 10 + .5; + 1.55; - 4 + 1.705
        assertSeries(path.of("bond"), 5, 15.5, 17.05);
        assertSeries(path.of("bond.closing"), 15.5, 17.05, 14.755);
        assertEquals(14.755, path.outcome("end"), 1e-12);
        assertEquals("lent", lent.key());
    }

    @Test
    void claim_ofAFlowThatWasCut_countsWhatWasPaid() {
        Claim bond = m.claim("bond", treasury, cluster);
        m.flow("lent", treasury, cluster, rate(80)).issues(bond);
        assertSeries(balanced().of("bond.closing"), 80, 100, 100);
    }

    @Test
    void claim_isWealthOfTheHolderAndDebtOfTheIssuerAndVanishesInsideAGroup() {
        Claim bond = m.claim("bond", treasury, cluster);
        m.flow("lent", treasury, cluster, rate(10)).issues(bond);
        m.define("holder", m.group("lenders", treasury).wealth());
        m.define("issuer", m.group("borrowers", cluster).wealth());
        m.define("both", m.group("lendersAndBorrowers", treasury, cluster).wealth());
        PathView path = balanced();
        assertSeries(path.of("holder"), 100, 100, 100);
        assertSeries(path.of("issuer"), 0, 0, 0);
        assertSeries(path.of("both"), 100, 100, 100);
    }

    @Test
    void claim_isCancelledWhenAMemberLeavesAndStaysSo() {
        Population firm = m.population("firm", 2);
        Sector firms = m.sector("firms", firm);
        Claim loan = m.claim("loan", treasury, firms).opening(m.amount(1, CNY));
        m.flow("lent", treasury, firms, rate(3)).issues(loan);
        loan.revalued(rate(.5));
        Flow rest = m.flow("rest", firms, world, remainder());
        firm.leaves(firm.slot().is(1).and(m.calendar().period().is(2))).closing(rest);
        m.define("wealth", m.group("state", treasury).wealth());
        PathView path = balanced();
        assertSeries(path.of("loan.closing", 0), 4.5, 8, 11.5);
        assertSeries(path.of("loan.closing", 1), 4.5, 0, 0);
        // 94 + 9; 88 + 8; 85 + 11.5
        assertSeries(path.of("wealth"), 103, 96, 96.5);
    }

    @Test
    void claim_ofASectorOnItself_isRefused() {
        assertRefused(() -> m.claim("bond", treasury, treasury), "must be of one sector on another");
    }

    @Test
    void claim_movedByAFlowOfOthers_isRefused() {
        Claim bond = m.claim("bond", treasury, cluster);
        Flow other = m.flow("other", treasury, world, rate(1));
        assertRefused(() -> other.issues(bond), "claim bond must be moved by flows of CNY", "got other");
    }

    // ---- wealth ----

    @Test
    void wealth_countsStocksAtTheirStatedValue() {
        Stock cards = cluster.stock("cards", CARD).opening(m.amount(5, CARD));
        cards.valuedAt(m.table("price", CNY.per(CARD), 10, 8, 6));
        Flow scrapped = m.flow("scrapped", cards, world, m.amount(1, CARD.per(QUARTER)));
        m.define("wealth", m.group("state", treasury, cluster).wealth());
        PathView path = balanced();
        assertSeries(path.of("wealth"), 140, 124, 112);
        assertEquals("scrapped", scrapped.key());
    }

    @Test
    void wealth_ofMembersStocks_takesEachMembersPrice() {
        Population firm = m.population("firm", 2);
        Sector firms = m.sector("firms", firm);
        firms.stock("cards", CARD)
                .opening(m.amount(3, CARD))
                .valuedAt(
                        m.amount(10, CNY.per(CARD)).times(firm.slot().as(NUMBER).plus(1)));
        m.define("wealth", m.group("private", firms).wealth());
        assertSeries(path(m).of("wealth"), 90, 90, 90);
    }

    @Test
    void value_thatIsNoMoneyPerUnit_isRefused() {
        Stock cards = cluster.stock("cards", CARD);
        assertRefused(() -> cards.valuedAt(m.amount(3, CNY)), "value of cluster.cards must be money per card, got CNY");
    }

    // ---- residual ----

    @Test
    void residual_ofEachUnit_isThatUnitsOwn() {
        cluster.stock("cards", CARD).opening(m.amount(5, CARD));
        cluster.stock("dollars", USD).opening(m.amount(7, USD));
        m.flow("scrapped", cluster, world, m.amount(1, CARD.per(QUARTER)));
        m.flow("import", cluster, world, m.amount(2, USD.per(QUARTER)));
        m.flow("paid", treasury, world, rate(3));
        m.group("state", treasury, cluster);
        Scenario scenario = m.build();
        List<String> keys = scenario.graph().declared().balances().stream()
                .map(balance -> balance.key())
                .toList();
        assertEquals(List.of("CNY", "card", "USD", "state"), keys);
        assertEquals(0, residual(scenario, 0), 1e-15);
    }

    @Test
    void matrix_hasARowForEachFlowThatAddsToZeroAndABalanceSheet() {
        Claim bond = m.claim("bond", treasury, cluster);
        m.flow("lent", treasury, cluster, rate(10)).issues(bond);
        TransactionMatrix matrix = m.build().matrix();
        assertEquals(List.of("treasury", "cluster", "world"), matrix.sectors());
        assertEquals(List.of(-1, 1, 0), matrix.flows().get(0).signs());
        assertEquals(
                List.of(1, -1, 0),
                matrix.balances().get(matrix.balances().size() - 1).signs());
        assertTrue(matrix.text().contains("bond"), matrix.text());
    }

    @Test
    void currency_ofTheModel_isThatOfCash() {
        Model dollars = Model.yearly("dollars", 1).currency(USD);
        Sector a = dollars.sector("a").opening(dollars.amount(10, USD));
        m.flow("paid", treasury, world, rate(1));
        assertEquals(USD, a.cash().unit());
        assertRefused(() -> dollars.currency(CNY), "before the first sector");
        assertRefused(() -> a.opening(m.amount(1, CNY)), "must have one unit");
    }
}
