package io.gyre.model;

import static io.gyre.model.Told.assertRefused;
import static io.gyre.model.Told.assertSeries;
import static io.gyre.model.Told.path;
import static io.gyre.unit.Unit.CNY;
import static io.gyre.unit.Unit.NUMBER;
import static io.gyre.unit.Unit.QUARTER;
import static io.gyre.unit.Unit.YEAR;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gyre.engine.OutcomeResult;
import io.gyre.engine.RunOptions;
import io.gyre.graph.LaneFunction;
import io.gyre.graph.SeriesFunction;
import io.gyre.math.Absent;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Functions of one's own and those that are shipped; numbers by hand and from the shared reference values. */
class HooksTest {

    private static final int LANES = 257;

    private static Model fund(double... payments) {
        Model m = Model.yearly("fund", payments.length);
        Functions.Irr irr = Functions.irr(m, "irr", m.table("payments", CNY.per(YEAR), payments));
        m.outcome("count", irr.count());
        m.outcome("lowest", irr.lowest());
        m.outcome("highest", irr.highest());
        return m;
    }

    // ---- one's own ----

    @Test
    void function_isElementWise() {
        Model m = Model.quarterly("own", 3);
        Population firm = m.population("firm", 2);
        LaneFunction code = (lanes, in, out) -> {
            for (int lane = 0; lane < lanes; lane++) {
                out[lane] = in[0][lane] * 10 + in[1][lane];
            }
        };
        Series x = m.table("x", NUMBER, 1, 2, 3);
        m.function("f", NUMBER, "tens", code, x, firm.slot());
        m.define("read", m.function("g", NUMBER, "tens", code, x, firm.slot()));
        Scenario scenario = m.build();
        PathView path = scenario.path(scenario.policy(), Told.SEED, 0);
        assertSeries(path.of("read", 1), 11, 21, 31);
        assertTrue(scenario.equations().contains("tens(x, "), scenario.equations());
    }

    @Test
    void overTime_readsTheWholeSeries() {
        Model m = Model.quarterly("own", 3);
        SeriesFunction code = (paths, series, out) -> {
            for (int path = 0; path < paths; path++) {
                out[path] = series[0][0][path] - series[0][2][path];
            }
        };
        m.outcome("read", m.overTime("f", NUMBER, "fall", code, m.table("x", NUMBER, 9, 2, 3)));
        assertEquals(6, path(m).outcome("read"));
    }

    @Test
    void overTime_ofMembers_isRefused() {
        Model m = Model.quarterly("own", 3);
        Population firm = m.population("firm", 2);
        assertRefused(
                () -> m.overTime("f", NUMBER, "f", (paths, series, out) -> {}, firm.slot()), "must be one a path");
    }

    @Test
    void function_ofATakenKey_isRefused() {
        Model m = Model.quarterly("own", 3);
        m.define("f", m.number(1));
        assertRefused(() -> m.function("f", NUMBER, "f", (lanes, in, out) -> {}, m.number(1)), "unique", "f");
    }

    // ---- irr ----

    @Test
    void irr_ofAFund_isThatOfTheReference() {
        PathView path = path(fund(-100, -50, 60, 0, 140));
        assertEquals(1, path.outcome("count"));
        assertEquals(.099381, path.outcome("highest"), 5e-7);
    }

    @Test
    void irr_ofTwoRoots_isBoth() {
        PathView path = path(fund(-100, 230, -132));
        assertEquals(2, path.outcome("count"));
        assertEquals(.1, path.outcome("lowest"), 1e-12);
        assertEquals(.2, path.outcome("highest"), 1e-12);
    }

    @Test
    void irr_ofNoSignChange_isAbsent() {
        PathView path = path(fund(0, 10, 20));
        assertEquals(0, path.outcome("count"));
        assertTrue(Absent.is(path.outcome("highest")));
        assertTrue(Absent.is(path(fund(0, 0)).outcome("lowest")));
    }

    @Test
    void irr_ofATotalLoss_isMinusOne() {
        PathView path = path(fund(-5, -1, 0));
        assertEquals(1, path.outcome("count"));
        assertEquals(-1, path.outcome("lowest"));
        assertEquals(-1, path.outcome("highest"));
    }

    @Test
    void irr_aboveTenAYear_isNotLookedFor() {
        assertEquals(1, path(fund(-1, 11)).outcome("count"));
        assertEquals(0, path(fund(-1, 11.5)).outcome("count"));
    }

    @Test
    void irr_ofQuarters_isPerYear() {
        Model m = Model.quarterly("fund", 5);
        Functions.Irr irr = Functions.irr(m, "irr", m.table("p", CNY.per(QUARTER), -100, 0, 0, 0, 121));
        m.outcome("irr", irr.highest());
        assertEquals(NUMBER.per(YEAR), irr.highest().unit());
        assertEquals(.21, path(m).outcome("irr"), 1e-12);
    }

    // ---- pme ----

    @Test
    void pme_ofAFund_isThatOfTheReference() {
        Model m = Model.yearly("fund", 5);
        Series in = m.table("in", CNY.per(YEAR), 100, 50, 0, 0, 0);
        Series out = m.table("out", CNY.per(YEAR), 0, 0, 60, 0, 140);
        Series index = m.table("index", NUMBER, 100, 110, 105, 120, 140);
        m.outcome("pme", Functions.pme(in, out, index, m.amount(0, CNY)));
        m.outcome("tvpi", out.total().over(in.total()));
        m.outcome("none", Functions.pme(in.times(0), out, index, m.amount(0, CNY)));
        PathView path = path(m);
        assertEquals(1.080357, path.outcome("pme"), 5e-7);
        assertEquals(1.333333, path.outcome("tvpi"), 5e-7);
        assertTrue(Absent.is(path.outcome("none")));
    }

    // ---- queues ----

    @Test
    void erlang_ofACluster_isThatOfTheTables() {
        Model m = Model.quarterly("queue", 2);
        Series load = m.table("load", NUMBER, 9, 90);
        Series servers = m.table("servers", NUMBER, 10, 100);
        Functions.erlangB(m, "lost", load, servers);
        m.define("b", Functions.erlangB(m, "blocked", load, servers));
        m.define("c", Functions.erlangC(m, "waits", load, servers));
        PathView path = path(m);
        assertEquals(0.167963226, path.of("b")[0], 5e-10);
        assertEquals(0.026957380, path.of("b")[1], 5e-10);
        assertEquals(0.668731524, path.of("c")[0], 5e-10);
        assertEquals(0.216940481, path.of("c")[1], 5e-10);
    }

    @Test
    void erlang_ofAbsent_isAbsent() {
        Model m = Model.quarterly("queue", 1);
        Series load = m.number(3).given(m.number(1).below(0));
        m.define("b", Functions.erlangB(m, "blocked", load, m.number(5)));
        assertTrue(Absent.is(path(m).of("b")[0]));
    }

    @Test
    void erlang_ofCards_isRefused() {
        Model m = Model.quarterly("queue", 1);
        assertRefused(
                () -> Functions.erlangC(m, "waits", m.amount(3, io.gyre.unit.Unit.CARD), m.number(5)),
                "load and servers of waits must be pure numbers, got card");
    }

    // ---- the contract: a lane has the same bits wherever it lies ----

    private static double[][] reversed(double[][] in) {
        double[][] out = new double[in.length][LANES];
        for (int i = 0; i < in.length; i++) {
            for (int lane = 0; lane < LANES; lane++) {
                out[i][lane] = in[i][LANES - 1 - lane];
            }
        }
        return out;
    }

    private static void permutes(LaneFunction function, double[][] in) {
        double[] whole = new double[LANES];
        double[] back = new double[LANES];
        double[] one = new double[1];
        function.apply(LANES, in, whole);
        function.apply(LANES, reversed(in), back);
        for (int lane = 0; lane < LANES; lane++) {
            assertEquals(
                    Double.doubleToRawLongBits(whole[lane]),
                    Double.doubleToRawLongBits(back[LANES - 1 - lane]),
                    "lane");
            double[][] alone = {{in[0][lane]}, {in[1][lane]}};
            function.apply(1, alone, one);
            assertEquals(Double.doubleToRawLongBits(whole[lane]), Double.doubleToRawLongBits(one[0]), "alone");
        }
    }

    @Test
    void laneFunctions_giveALaneTheSameBitsWhereverItLies() {
        Random random = new Random(1);
        double[][] in = new double[2][LANES];
        for (int lane = 0; lane < LANES; lane++) {
            in[0][lane] = lane == 5 ? Absent.VALUE : 40 * random.nextDouble();
            in[1][lane] = 50 * random.nextDouble();
        }
        double[] before = in[0].clone();
        permutes(Functions.ERLANG_B, in);
        permutes(Functions.ERLANG_C, in);
        assertArrayEquals(before, in[0]);
    }

    @Test
    void seriesFunctions_giveAPathTheSameBitsWhereverItLies() {
        Random random = new Random(2);
        double[][] series = new double[8][LANES];
        for (double[] period : series) {
            for (int path = 0; path < LANES; path++) {
                period[path] = Math.rint(20 * random.nextDouble() - 9);
            }
        }
        for (Functions.Reading reading : Functions.Reading.values()) {
            SeriesFunction irr = Functions.irr(4, reading);
            double[] whole = new double[LANES];
            double[] back = new double[LANES];
            irr.apply(LANES, new double[][][] {series}, whole);
            irr.apply(LANES, new double[][][] {reversed(series)}, back);
            for (int path = 0; path < LANES; path++) {
                assertEquals(
                        Double.doubleToRawLongBits(whole[path]),
                        Double.doubleToRawLongBits(back[LANES - 1 - path]),
                        reading + " of path " + path);
            }
        }
    }

    @Test
    void hooks_inARun_giveWhatTheyGiveOnAPath() {
        Model m = Model.yearly("fund", 6);
        Series noise = m.each("shock", Equations.normal(m.number(0), m.number(20)));
        Series payments = m.table("p", NUMBER, -100, -20, 30, 40, 50, 60).plus(noise);
        m.outcome("irr", Functions.irr(m, "rates", payments).lowest());
        m.outcome("waits", Functions.erlangC(m, "c", noise.abs(), m.number(30)).total());
        Scenario scenario = m.build();
        OutcomeResult irr = scenario.run(RunOptions.of(100).withSeed(Told.SEED), List.of(scenario.policy()))
                .of("irr");
        double sum = 0;
        long count = 0;
        for (long path = 0; path < 100; path++) {
            double each = scenario.path(scenario.policy(), Told.SEED, path).outcome("irr");
            sum += Absent.is(each) ? 0 : each;
            count += Absent.is(each) ? 0 : 1;
        }
        assertEquals(count, irr.moments().count());
        assertEquals(sum / count, irr.moments().mean(), 1e-12);
    }
}
