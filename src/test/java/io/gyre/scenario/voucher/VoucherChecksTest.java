package io.gyre.scenario.voucher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gyre.engine.RunOptions;
import io.gyre.model.PathView;
import io.gyre.model.Run;
import io.gyre.model.Scenario;
import io.gyre.parameter.ParameterFile;
import io.gyre.parameter.Values;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published numbers of docs/evidence/compute.md (K…) and the recirculation series, from the shipped model itself. */
class VoucherChecksTest {

    private static final ParameterFile FEW = Paths.small(5);
    private static final Scenario SMALL = VoucherScenario.scenario(FEW, 8);

    /** K24 and K25: min(rate × contract, cap) per calendar year. */
    @ParameterizedTest
    @CsvSource({"20, .6, 10, 10", "20, .5, 10, 10", "12, .6, 10, 7.2", "12, .5, 10, 6", "12, .2, 2, 2"})
    void claim_ofAYear_isRateTimesContractUpToTheCap(String contract, String rate, String cap, double claim) {
        Map<String, String> settings = Paths.still(
                "bill", contract, "subsidyRate", rate, "capPerFirm", cap, "elasticity", "0", "cashBoundShare", "0");
        PathView path = Paths.path(SMALL, Paths.values(FEW, settings), 0);
        assertEquals(claim, path.of("claim", 0)[0], 1e-12);
        assertEquals(claim, path.of("granted", 0)[4], 1e-12);
    }

    /** K26: Shenzhen 500/10, Hangzhou 250/8, Henan 50/1, Chengdu 100/5, Qingyang 100/2. */
    @ParameterizedTest
    @CsvSource({"500, 10, 50", "250, 8, 31", "50, 1, 50", "100, 5, 20", "100, 2, 50"})
    void firms_atTheCap_firstCome_areBudgetOverCap(String budget, String cap, int served) {
        ParameterFile file = Paths.small(60);
        Scenario scenario = VoucherScenario.scenario(file, 1);
        Map<String, String> settings =
                Paths.still("bill", "1000", "yearlyBudget", budget, "capPerFirm", cap, "rationing", "firstCome");
        PathView path = Paths.path(scenario, Paths.values(file, settings), 0);
        double granted = 0;
        for (int slot = 0; slot < 60; slot++) {
            granted += path.of("granted", slot)[0] > 0 ? 1 : 0;
        }
        assertEquals(served, granted);
        assertEquals(60 - served, path.outcome("firmsRefused"));
    }

    /** K29: with the closure "given" the drawn number is what comes out, per yuan redeemed. */
    @Test
    void additionality_given_isTheValueOfNewHoursPerYuanRedeemed() {
        Map<String, String> settings =
                Paths.still("closure", "given", "additionality", "0.89", "redemption", "0.90", "bill", "3");
        for (long path = 0; path < 3; path++) {
            PathView view = Paths.path(SMALL, Paths.values(FEW, settings), path);
            assertEquals(.89, view.outcome("additionalPerVoucher"), 1e-12);
        }
    }

    /**
     * K11: at the start, without a policy, mean utilisation lies in .20 … .35. It is drawn with mean .3 and sd .12, so that
     * of 400 paths the mean lies within .03 of .3 but for five standard errors, a false alarm of 6e-7.
     */
    @Test
    void utilisation_atTheStart_isThatOfTheSources() {
        Scenario one = VoucherScenario.scenario(FEW, 1);
        Run run = one.run(RunOptions.of(400), List.of(one.none()));
        double mean = run.series("utilisation").moments(1).mean();
        assertTrue(mean > .27 && mean < .33, "mean utilisation " + mean);
    }

    /**
     * 100 of vouchers in the first year, 70 % leased at the state cluster, 40 % of its fees remitted and issued again:
     * Σ 100·.28^k = 138.888889, and with a year between issues Σ 100·(.28/1.05)^k = 136.363636.
     */
    @Test
    void recirculation_isTheGeometricSeries() {
        Scenario scenario = VoucherScenario.scenario(FEW, 80);
        PathView path = Paths.path(scenario, recirculating(), 0);
        double issued = Arrays.stream(path.of("issuedAll")).sum();
        assertEquals(138.888889, issued, 1e-6);
        assertEquals(138.888889, path.outcome("redeemed"), 1e-6);
        assertEquals(1.38888889, path.outcome("recirculation"), 1e-8);
        assertEquals(136.363636, path.outcome("presentIssued"), 1e-6);
        assertEquals(.7, path.outcome("matchedShare"), 1e-12);
        assertEquals(28, path.of("returned")[0], 1e-9);
        assertEquals(28, path.of("issuedAll")[4], 1e-9);
    }

    private static Values recirculating() {
        return Paths.values(
                FEW,
                Paths.still(
                        "yearlyBudget", "[100, 0]",
                        "subsidyRate", "1",
                        "bill", "1000",
                        "stateShare", "0.7",
                        "validity", "3 month",
                        "settlementLag", "0",
                        "closure", "given",
                        "additionality", "0",
                        "interestRate", "0",
                        "remittance", "0.4",
                        "reissueShare", "1"));
    }

    /** The three readings of one yuan in a world without cost: spent at the state, brought to it, and left with it. */
    @Test
    void readings_inAWorldWithoutCost_areSeparate() {
        PathView path = Paths.path(VoucherScenario.scenario(FEW, 8), recirculating(), 0);
        assertEquals(.7, path.outcome("matchedShare"), 1e-12);
        assertEquals(0, path.outcome("incrementalFees"), 1e-9);
        assertEquals(0, path.outcome("netAvoidable"), 1e-9);
        assertEquals(.7, path.outcome("netFull"), 1e-9);
    }

    /** The price: its trend alone, 12 CNY falling by a log of .4 a year, until it meets power and varying staff of the newest card. */
    @Test
    void price_withoutShocks_followsItsTrendDownToAvoidableCost() {
        Scenario scenario = VoucherScenario.scenario(FEW, 48);
        Map<String, String> settings = Paths.still(
                "startPrice", "12", "priceTrend", "-0.4", "electricityPrice", "0.5", "hardwareDoubling", "10 year");
        double[] price = Paths.path(scenario, Paths.values(FEW, settings), 0).of("price");
        assertEquals(12e-6, price[0], 1e-18);
        assertEquals(12e-6 * Math.exp(-.4 * 5), price[20], 1e-16);
        double newest = Math.pow(.5, 47 / 4.0 / 10);
        assertEquals(1.5 * .5 * newest * 1e-6, price[47], 1e-16);
    }

    /** Capacity: retirement at the rate 1/L, 20 years of life, and no purchase while the cluster stands nearly idle. */
    @Test
    void capacity_ofAnIdleCluster_falls() {
        double[] offered =
                Paths.path(SMALL, Paths.values(FEW, Paths.still()), 0).of("hoursOffered");
        for (int t = 0; t < offered.length; t++) {
            assertEquals(offered[0] * Math.pow(1 - 1 / 80.0, t), offered[t], 1e-9 * offered[0]);
        }
    }
}
