package io.gyre.scenario.funnel;

import io.gyre.model.Fitting;
import io.gyre.model.Fitting.Free;
import io.gyre.model.Fitting.Target;
import java.util.List;

/** What gyre calibrate funnel finds: the bars of the funnel, the founded pool, and the weight of no deal. */
final class Fits {

    private static final String FUNNEL = "venture.md#F6";
    private static final String POOL = "venture.md#F2";
    private static final String COHORT = "venture.md#F7";
    private static final String ENDS = "venture.md#F8";

    private static final String RIVALS =
            "Offers close as often as published with about 10 effective rivals in rounds of one place,"
                    + " 30 with two, 100 with five: set rivals and places.";

    static final Fitting DEFAULT = new Fitting(
            List.of(
                    new Free("screenBar", -2, 5),
                    new Free("partnerBar", -2, 4),
                    new Free("diligenceBar", -2, 5),
                    new Free("termsBar", -2, 5),
                    new Free("outsideWeight", 0.001, 2),
                    new Free("multipleScale", 0.01, 2),
                    new Free("multipleStretch", 0.5, 2),
                    new Free("barSecond", -3, 3),
                    new Free("barThird", -3, 4),
                    new Free("barFourth", -2, 5),
                    new Free("listingBar", -1, 5),
                    new Free("acquisitionBar", -2, 3),
                    new Free("liquidationBar", -5, 1)),
            List.of(
                    new Target("metShare", 0.277, 0.005, FUNNEL, ""),
                    new Target("reviewedShare", 0.357, 0.005, FUNNEL, ""),
                    new Target("diligenceShare", 0.48, 0.01, FUNNEL, ""),
                    new Target("offerShare", 0.354, 0.01, FUNNEL, ""),
                    new Target("closingShare", 0.588, 0.01, FUNNEL, RIVALS),
                    new Target("financedAbove1", 0.352, 0.352 * 0.09, POOL, ""),
                    new Target("financedAbove5", 0.099, 0.099 * 0.09, POOL, ""),
                    new Target("financedAbove10", 0.04, 0.04 * 0.09, POOL, ""),
                    new Target("financedAbove20", 0.015, 0.015 * 0.09, POOL, ""),
                    new Target("financedAbove50", 0.004, 0.004 * 0.09, POOL, ""),
                    new Target("secondRound", 0.477, 0.01, COHORT, ""),
                    new Target("thirdRound", 0.63, 0.01, COHORT, ""),
                    new Target("fourthRound", 0.5, 0.01, COHORT, ""),
                    new Target("listed", 0.103, 0.005, ENDS, ""),
                    new Target("acquired", 0.233, 0.005, ENDS, ""),
                    new Target("liquidated", 0.23, 0.005, ENDS, "")));

    private Fits() {}
}
