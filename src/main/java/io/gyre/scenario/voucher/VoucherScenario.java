package io.gyre.scenario.voucher;

import io.gyre.engine.Result;
import io.gyre.model.Blueprint;
import io.gyre.model.Direction;
import io.gyre.model.Figure;
import io.gyre.model.Scenario;
import io.gyre.parameter.ParameterFile;
import io.gyre.parameter.Presets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Compute vouchers: a public programme that pays part of firms' compute bills. */
public final class VoucherScenario implements Blueprint {

    private static final int QUARTERS = 20;

    /** Creates it. */
    public VoucherScenario() {}

    @Override
    public String key() {
        return "voucher";
    }

    @Override
    public String title() {
        return "Compute vouchers";
    }

    @Override
    public String question() {
        return "How much compute is used that would not have been used, how much of each voucher yuan comes back to the"
                + " state, gross and net, and on what does the answer hang?";
    }

    @Override
    public ParameterFile parameters() {
        return ParameterFile.ofResource(VoucherScenario.class, "voucher.yaml");
    }

    @Override
    public Presets presets() {
        return Presets.ofResource(VoucherScenario.class, "presets", parameters());
    }

    @Override
    public List<String> headlinePolicies() {
        return List.of("medianCity", "shanghai2025", "shenzhen2024");
    }

    @Override
    public List<String> headlineOutcomes() {
        return Outcomes.HEADLINES;
    }

    @Override
    public Map<String, Direction> better() {
        return new TreeMap<>(Map.of(
                "additionalPerVoucher",
                Direction.MORE,
                "netAvoidable",
                Direction.MORE,
                "npvPerVoucher",
                Direction.MORE));
    }

    @Override
    public Scenario scenario(ParameterFile file) {
        return scenario(file, QUARTERS);
    }

    /**
     * Builds the model over another horizon.
     *
     * @param file its parameters
     * @param quarters how many quarters
     * @return the scenario
     */
    public static Scenario scenario(ParameterFile file, int quarters) {
        Frame f = new Frame(file, quarters);
        Programme programme = new Programme(f);
        Firms firms = new Firms(f, programme, file, quarters);
        Issue issue = new Issue(f, programme, firms);
        Vouchers vouchers = new Vouchers(f, firms, issue);
        Operators operators = new Operators(f, programme, firms);
        Demand demand = new Demand(f, programme, firms, vouchers, operators);
        Payments payments = new Payments(f, programme, firms, vouchers, demand, operators);
        issue.reissue(payments.returned);
        new Outcomes(new Outcomes.Parts(f, programme, firms, issue, vouchers, demand, operators, payments)).declare();
        return f.m.build();
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                new Figure.Parts(
                        "Who keeps the voucher",
                        "Of each yuan redeemed: what firms save, what operators keep by a mark-up, and what paid for"
                                + " something else than compute.",
                        List.of("savingPart", "markUpPart", "relabelledPart")),
                new Figure.Readings(
                        "Returned, by the rate of the voucher",
                        "Where it was spent is not what was gained: the matched share beside the change of state fees and"
                                + " what is left of it, each per voucher yuan, against one half.",
                        "subsidyRate",
                        List.of("matchedShare", "incrementalFees", "netAvoidable", "netFull"),
                        Optional.of(0.5)));
    }

    @Override
    public List<String> limits() {
        return List.of(
                "It compares programmes and readings; it does not forecast the price of compute.",
                "Hours that are added because firms survive hang on runway, rounds and failure, for which there is no source.",
                "What firms do with their models, and what that is worth to anybody, is not in it.");
    }

    @Override
    public List<String> answer(Result result) {
        return Answer.of(result);
    }
}
