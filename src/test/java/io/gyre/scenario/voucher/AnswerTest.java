package io.gyre.scenario.voucher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gyre.engine.Policy;
import io.gyre.engine.Result;
import io.gyre.engine.RunOptions;
import io.gyre.model.Scenario;
import io.gyre.parameter.ParameterFile;
import io.gyre.parameter.Values;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a run of many paths says, in numbers and in words. */
class AnswerTest {

    private static final ParameterFile FEW = Paths.small(12);
    private static final Scenario SMALL = VoucherScenario.scenario(FEW, 12);
    private static final RunOptions OPTIONS = RunOptions.of(600);

    private static Policy policy(String name, Map<String, String> settings) {
        return SMALL.policy(name, Paths.values(FEW, settings));
    }

    @Test
    void answer_namesTheThreeReadingsThePriceAndTheWeakest() {
        Result result = SMALL.run(OPTIONS, List.of(SMALL.policy("plain", Values.defaults(FEW))))
                .result();
        String answer = String.join("\n", new VoucherScenario().answer(result));
        for (String said : List.of(
                "three readings",
                "invoices of state operators",
                "their fees changed by",
                "net of the cost that arose",
                "against a market price of",
                "bound by cash",
                "±")) {
            assertTrue(answer.contains(said), said + " in:\n" + answer);
        }
        assertTrue(!answer.contains("NaN") && !answer.contains(" 0 %"), answer);
    }

    @Test
    void answer_withoutVouchers_saysSo() {
        Result result = SMALL.run(RunOptions.of(20), List.of(SMALL.none())).result();
        assertEquals(1, new VoucherScenario().answer(result).size());
    }

    /** The shipped scenario, 20,000 paired paths: exact comparison of means over the same draws, no sampling involved. */
    @Test
    void budget_ifLarger_issuesAndRedeemsMoreInTheMean() {
        Scenario shipped = new VoucherScenario().scenario(Paths.FILE);
        Result result = shipped.run(
                        RunOptions.of(20_000),
                        List.of(
                                shipped.policy("less", Paths.values(Map.of("yearlyBudget", "74"))),
                                shipped.policy("more", Paths.values(Map.of("yearlyBudget", "100")))))
                .result();
        for (String outcome : List.of("issued", "redeemed")) {
            double less = result.of("less").of(outcome).mean();
            double more = result.of("more").of(outcome).mean();
            assertTrue(more > less, outcome + ": " + less + " and " + more);
        }
        assertTrue(result.of("more").largestResidual() <= 1e-9);
        assertEquals(0, result.of("more").failures().count());
    }

    @Test
    void suppliers_ifOnlyOfTheState_raiseTheMatchedShareAndCostPrivateCloudsTheirBusiness() {
        Result result = SMALL.run(
                        OPTIONS,
                        List.of(policy("any", Map.of()), policy("tied", Map.of("eligibleSuppliers", "stateOnly"))))
                .result();
        assertTrue(result.of("tied").of("matchedShare").mean()
                > result.of("any").of("matchedShare").mean() + .1);
        assertTrue(result.of("tied").of("privateFees").mean()
                < result.of("any").of("privateFees").mean());
        assertTrue(result.of("tied").of("switchedHours").mean()
                > result.of("any").of("switchedHours").mean());
    }

    @Test
    void settlement_ifRefunded_takesLiquidityFromFirms() {
        Result result = SMALL.run(
                        OPTIONS,
                        List.of(policy("refund", Map.of()), policy("direct", Map.of("settlement", "toOperator"))))
                .result();
        assertTrue(result.of("direct").of("directHours").mean()
                >= result.of("refund").of("directHours").mean());
    }
}
