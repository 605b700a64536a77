package io.gyre.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables of the formulas, and what defines them between whole numbers. */
class ErlangTest {

    @ParameterizedTest
    @CsvSource({
        "1, 0.5, 0.333333333, 0.5",
        "5, 3, 0.110054348, 0.236151603",
        "10, 9, 0.167963226, 0.668731524",
        "100, 90, 0.026957380, 0.216940481"
    })
    void wholeServers_matchTheTables(double servers, double load, double blocking, double waiting) {
        assertEquals(blocking, Erlang.blocking(load, servers), 5e-10);
        assertEquals(waiting, Erlang.waiting(load, servers), 5e-10);
    }

    /** B = a^c e^(-a) / Γ(c+1, a) to 17 digits by mpmath 1.3.0 at 40 digits: a**c*exp(-a)/gammainc(c+1, a). */
    @ParameterizedTest
    @CsvSource({
        "0.5, 1, 0.72519677735834863",
        "0.25, 0.1, 0.58903650729639442",
        "0.75, 1.49, 0.68902937931684385",
        "0.75, 1.51, 0.6916575786530365",
        "0.3, 40, 0.99267999475443958",
        "2.5, 2, 0.29541950641175786",
        "7.9, 5, 0.074226637995944024",
        "12.25, 14, 0.26262598199608945",
        "0.999, 0.4, 0.28613245545583228",
        "0.001, 1.5, 0.99955178705560799",
        "150.5, 160, 0.10138918082316732"
    })
    void realServers_matchTheIncompleteGamma(double servers, double load, double blocking) {
        assertEquals(blocking, Erlang.blocking(load, servers), 1e-12 * blocking);
    }

    @Test
    void formulas_meetWhereTheirMethodsChange() {
        double below = Erlang.blocking(Math.nextDown(1.5), .6);
        double above = Erlang.blocking(1.5, .6);
        assertEquals(above, below, 1e-13 * above);
    }

    @Test
    void realServers_lieBetweenTheWholeOnes() {
        double last = 1;
        for (double servers = .125; servers < 30; servers += .125) {
            double blocking = Erlang.blocking(12, servers);
            assertTrue(blocking < last, "at " + servers);
            last = blocking;
        }
    }

    /** All methods, edges, and lanes of many sizes side by side. */
    @Test
    void waiting_overArrays_hasTheBitsOfTheScalarForm() {
        double[] loads = {0, .3, 1.49, 1.5, 4.5, 9.7, 17.25, 140, -1, Double.NaN, Double.POSITIVE_INFINITY, 1e300};
        double[] servers = {0, .4, 1, 5, 9.765625, 14.6484375, 19.53125, 150.5, -2, Double.NaN, Double.POSITIVE_INFINITY
        };
        int lanes = loads.length * servers.length;
        double[] load = new double[lanes];
        double[] server = new double[lanes];
        double[] expected = new double[lanes];
        for (int i = 0; i < lanes; i++) {
            load[i] = loads[i % loads.length];
            server[i] = servers[i / loads.length];
            expected[i] = Erlang.waiting(load[i], server[i]);
        }
        double[] found = new double[lanes];
        Erlang.waiting(lanes, load, server, found);
        assertArrayEquals(expected, found);
        Erlang.waiting(lanes, load, server, load);
        assertArrayEquals(expected, load);
    }

    @Test
    void edges_haveTheirLimits() {
        assertEquals(0, Erlang.blocking(0, 3));
        assertEquals(1, Erlang.blocking(0, 0));
        assertEquals(1, Erlang.blocking(5, 0));
        assertEquals(0, Erlang.waiting(0, 3));
        assertEquals(1, Erlang.waiting(5, 5));
        assertEquals(1, Erlang.waiting(7, 5));
        assertTrue(Double.isNaN(Erlang.blocking(-1, 3)));
        assertTrue(Double.isNaN(Erlang.waiting(1, Double.NaN)));
    }
}
