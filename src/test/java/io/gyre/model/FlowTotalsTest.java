package io.gyre.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gyre.engine.Policy;
import io.gyre.engine.RunOptions;
import io.gyre.scenario.voucher.VoucherScenario;
import io.gyre.unit.Unit;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlowTotalsTest {

    private static double mean(FlowTotals totals, String line, int period) {
        return totals.result().of("default").series(line).moments(period).mean();
    }

    /** A fund pays 3 yuan a quarter for 4 quarters, of which the firm passes on a third, from the second quarter on: its till opens empty. */
    @Test
    void totals_twoFlows_areTheirSumsOverTime() {
        Model m = Model.quarterly("pass", 4);
        Sector fund = m.outside("fund");
        Sector firm = m.sector("firm");
        Sector rest = m.outside("rest");
        Series grant = m.amount(3, Unit.CNY.per(Unit.QUARTER));
        m.flow("grant", fund, firm, grant);
        m.flow("spending", firm, rest, grant.over(3));
        Scenario scenario = m.build();
        FlowTotals totals =
                scenario.flowTotals(RunOptions.of(10).withThreads(1), scenario.none(), List.of(scenario.policy()));
        assertEquals(
                List.of("grant", "spending"),
                totals.lines().stream().map(FlowTotals.Line::key).toList());
        assertEquals("firm", totals.lines().get(1).from());
        assertEquals(12, mean(totals, "grant", 4), 1e-12);
        assertEquals(6, mean(totals, "grant", 2), 1e-12);
        assertEquals(3, mean(totals, "spending", 4), 1e-12);
    }

    /** The mean over paths 0 … 2 of the run is that of the three paths evaluated one number at a time. */
    @Test
    void totals_shippedScenario_agreeWithPathsOneByOne() {
        VoucherScenario voucher = new VoucherScenario();
        Scenario scenario = VoucherScenario.scenario(voucher.parameters(), 4);
        Policy policy = scenario.policy();
        FlowTotals totals = scenario.flowTotals(RunOptions.of(3).withThreads(1), scenario.none(), List.of(policy));
        double[] sums = new double[totals.lines().size()];
        for (int path = 0; path < 3; path++) {
            PathView view = scenario.path(policy, RunOptions.of(3).seed(), path);
            for (int k = 0; k < sums.length; k++) {
                sums[k] += view.total(totals.lines().get(k)) / 3;
            }
        }
        boolean some = false;
        for (int k = 0; k < sums.length; k++) {
            double mean = mean(totals, totals.lines().get(k).key(), 4);
            assertEquals(
                    sums[k],
                    mean,
                    1e-9 * Math.abs(sums[k]),
                    totals.lines().get(k).key());
            some |= sums[k] > 0;
        }
        assertTrue(some);
    }
}
