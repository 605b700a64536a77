package io.gyre.model;

import static io.gyre.model.Equations.remainder;
import static io.gyre.model.Told.assertSeries;
import static io.gyre.model.Told.path;
import static io.gyre.unit.Unit.CNY;
import static io.gyre.unit.Unit.QUARTER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Where money comes from; numbers by hand. */
class OriginTest {

    private final Model m = Model.quarterly("origin", 3);
    private final Sector state = m.sector("state").opening(m.amount(100, CNY));
    private final Sector firm = m.sector("firm").opening(m.amount(30, CNY));
    private final Sector cluster = m.sector("cluster");
    private final Sector world = m.outside("world");

    private Value rate(double amount) {
        return m.amount(amount, CNY.per(QUARTER));
    }

    private Series once(String key, double amount) {
        return m.table(key, CNY.per(QUARTER), amount, 0, 0);
    }

    @Test
    void marks_areCarriedInProportionOfWhatIsDrawnOn() {
        Flow grant = m.flow("grant", state, firm, once("g", 10));
        firm.cash().coveredBy(grant);
        Flow bill = m.flow("bill", firm, cluster, rate(8));
        Origin mark = m.origin("public", grant);
        m.define("marked", bill.of(mark));
        m.define("markedGrant", grant.of(mark));
        m.outcome("inFirm", mark.in(firm));
        m.outcome("inCluster", mark.in(cluster));
        PathView path = path(m);
        // draws on 30 + 10, a quarter of it marked, and so it stays
        assertSeries(path.of("markedGrant"), 10, 0, 0);
        assertSeries(path.of("marked"), 2, 2, 2);
        assertEquals(4, path.outcome("inFirm"), 1e-12);
        assertEquals(6, path.outcome("inCluster"), 1e-12);
    }

    @Test
    void marks_ofOtherInflows_joinAtTheClose() {
        Flow grant = m.flow("grant", state, firm, once("g", 10));
        Flow bill = m.flow("bill", firm, cluster, rate(10));
        Origin mark = m.origin("public", grant);
        m.define("marked", bill.of(mark));
        PathView path = path(m);
        // 30 unmarked pays 10; then 20 + 10 marked: a third of it
        assertSeries(path.of("marked"), 0, 10 / 3.0, 10 / 3.0);
    }

    @Test
    void marks_ofSeveralOutflows_haveOneProportion() {
        Flow grant = m.flow("grant", state, firm, once("g", 10));
        firm.cash().coveredBy(grant);
        Flow first = m.flow("first", firm, cluster, once("f", 8)).priority(1);
        Flow second = m.flow("second", firm, world, once("s", 20)).priority(2);
        Origin mark = m.origin("public", grant);
        m.define("inFirst", first.of(mark));
        m.define("inSecond", second.of(mark));
        PathView path = path(m);
        assertSeries(path.of("inFirst"), 2, 0, 0);
        assertSeries(path.of("inSecond"), 5, 0, 0);
    }

    @Test
    void marks_ofWhatWasCut_areNone() {
        Flow grant = m.flow("grant", state, firm, once("g", 10));
        firm.cash().coveredBy(grant);
        Flow bill = m.flow("bill", firm, cluster, once("b", 80));
        Origin mark = m.origin("public", grant);
        m.define("marked", bill.of(mark));
        assertSeries(path(m).of("marked"), 10, 0, 0);
    }

    @Test
    void marks_firstAndLast_boundTheConvention() {
        Flow grant = m.flow("grant", state, firm, once("g", 10));
        firm.cash().coveredBy(grant);
        Flow bill = m.flow("bill", firm, cluster, rate(16));
        Origin mark = m.origin("public", grant);
        m.define("first", bill.of(mark.first()));
        m.define("prorata", bill.of(mark));
        m.define("last", bill.of(mark.last()));
        PathView path = path(m);
        assertSeries(path.of("first"), 10, 0, 0);
        assertSeries(path.of("prorata"), 4, 4, 2);
        assertSeries(path.of("last"), 0, 2, 8);
    }

    @Test
    void marks_ofAnOverdrawnStock_areNone() {
        Sector bank = m.sector("bank").open();
        Flow grant = m.flow("grant", state, bank, once("g", 10));
        bank.cash().coveredBy(grant);
        Flow bill = m.flow("bill", bank, cluster, m.table("b", CNY.per(QUARTER), 40, 5, 0));
        Origin mark = m.origin("public", grant);
        m.define("marked", bill.of(mark));
        // pays 40 of which 10 are there and marked; after that it is below zero and pays unmarked money
        assertSeries(path(m).of("marked"), 10, 0, 0);
    }

    @Test
    void marks_thatReachAnOverdrawnStock_wait() {
        Sector bank = m.sector("bank").opening(m.amount(-30, CNY)).open();
        Flow grant = m.flow("grant", state, bank, m.table("g", CNY.per(QUARTER), 10, 0, 40));
        Flow bill = m.flow("bill", bank, cluster, m.table("b", CNY.per(QUARTER), 5, 5, 0));
        Origin mark = m.origin("public", grant);
        m.define("marked", bill.of(mark));
        m.define("first", bill.of(mark.first()));
        m.define("held", mark.in(bank));
        PathView path = path(m);
        // grants join at the close; the bank opens at -30, -25 and -30 and pays nobody's money
        assertSeries(path.of("marked"), 0, 0, 0);
        assertSeries(path.of("first"), 0, 0, 0);
        assertEquals(50, path.of("held")[0], 1e-12);
    }

    @Test
    void marks_endOutsideAndBeginAgainWhenMarkedAgain() {
        PathView path = path(Stories.recirculation(3, false));
        assertSeries(path.of("issued"), 100, 28, 7.84);
    }

    @Test
    void round_countsTheMarkings() {
        Model loop = Model.quarterly("loop", 3);
        Sector treasury = loop.sector("treasury").opening(loop.amount(8, CNY));
        Sector holder = loop.sector("holder");
        Flow issued = loop.flow("issued", treasury, holder, remainder());
        holder.cash().coveredBy(issued);
        loop.flow("back", holder, treasury, issued.times(.5));
        Origin mark = loop.origin("public", issued);
        loop.define("round", issued.round(mark));
        loop.outcome("held", mark.in(holder));
        PathView path = path(loop);
        assertSeries(path.of("issued"), 8, 4, 2);
        // half of the 8 comes back with one mark; marked again it carries two
        assertEquals(1, path.of("round")[0], 1e-12);
        assertEquals(2, path.of("round")[1], 1e-12);
        // what comes back in period 2 is drawn on 4 of round 1 and 4 of round 2
        assertEquals(2.5, path.of("round")[2], 1e-12);
    }

    @Test
    void round_ofNothingMarked_isAbsent() {
        Flow grant = m.flow("grant", state, firm, once("g", 10));
        Origin mark = m.origin("public", grant);
        m.define("round", grant.round(mark));
        double[] round = path(m).of("round");
        assertEquals(1, round[0], 1e-12);
        assertTrue(io.gyre.math.Absent.is(round[1]));
    }

    @Test
    void marks_paidIn_areHeldOrGoneOutsideOrMarkedAgain() {
        Flow grant = m.flow("grant", state, firm, rate(10));
        firm.cash().coveredBy(grant);
        Flow bill = m.flow("bill", firm, cluster, rate(13)).priority(1);
        Flow rent = m.flow("rent", firm, world, rate(4)).priority(2);
        Flow back = m.flow("back", cluster, state, rate(5));
        Origin mark = m.origin("public", grant);
        m.outcome("in", grant.of(mark).total());
        m.outcome("held", mark.in(firm).plus(mark.in(cluster)).plus(mark.in(state)));
        m.outcome("gone", rent.of(mark).total());
        m.outcome("back", back.of(mark).total());
        PathView path = path(m);
        // the state's money is a hundred: what it marks again in period t is 10 of its stock, in the proportion marked
        double again = markedAgain(path);
        assertEquals(path.outcome("in"), path.outcome("held") + path.outcome("gone") + again, 1e-12);
        assertEquals(30, path.outcome("in"), 1e-12);
        assertEquals("bill", bill.key());
    }

    /** By hand: the marked part of the state's cash at each opening, times the 10 it pays out of it. */
    private static double markedAgain(PathView path) {
        double[] cash = path.of("state.cash");
        double marked = 0;
        double again = 0;
        double[] back = path.of("back");
        double[] firmCash = path.of("firm.cash");
        double[] clusterCash = path.of("cluster.cash");
        double firmMarked = 0;
        double clusterMarked = 0;
        double[] bill = path.of("bill");
        double[] rent = path.of("rent");
        double[] grant = path.of("grant");
        for (int t = 0; t < cash.length; t++) {
            double part = grant[t] * marked / cash[t];
            again += part;
            marked -= part;
            firmMarked += grant[t];
            double firmPart = firmMarked / (firmCash[t] + grant[t]);
            double inBill = bill[t] * firmPart;
            firmMarked -= inBill + rent[t] * firmPart;
            double inBack = clusterCash[t] > 0 ? back[t] * clusterMarked / clusterCash[t] : 0;
            clusterMarked += inBill - inBack;
            marked += inBack;
        }
        return again;
    }
}
