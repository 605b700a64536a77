package io.gyre.scenario.leasing;

import io.gyre.engine.Result;
import io.gyre.model.Blueprint;
import io.gyre.model.Direction;
import io.gyre.model.Figure;
import io.gyre.model.Leaving;
import io.gyre.model.Scenario;
import io.gyre.parameter.ParameterFile;
import io.gyre.parameter.Presets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Leasing fees: does most of what a state fund puts into model firms come back to state enterprises? */
public final class LeasingScenario implements Blueprint {

    /** Creates it. */
    public LeasingScenario() {}

    @Override
    public String key() {
        return "leasing";
    }

    @Override
    public String title() {
        return "Leasing fees";
    }

    @Override
    public String question() {
        return "Does most of what a state fund puts into model firms come back to state enterprises as compute leasing fees,"
                + " in which reading, gross and net, and on what does the answer hang?";
    }

    @Override
    public ParameterFile parameters() {
        return ParameterFile.ofResource(LeasingScenario.class, "leasing.yaml");
    }

    @Override
    public Presets presets() {
        return Presets.ofResource(LeasingScenario.class, "presets", parameters());
    }

    @Override
    public List<String> headlinePolicies() {
        return List.of("untied", "tied");
    }

    @Override
    public List<String> headlineOutcomes() {
        return Outcomes.HEADLINES;
    }

    @Override
    public Map<String, Direction> better() {
        return new TreeMap<>(Map.of("netAvoidable", Direction.MORE, "npvPerYuan", Direction.MORE));
    }

    @Override
    public Scenario scenario(ParameterFile file) {
        Frame f = new Frame(file);
        Sectors sectors = Sectors.of(f.m);
        Firms firms = new Firms(f, sectors);
        Stake stake = new Stake(f, sectors, firms);
        Cluster cluster = new Cluster(f);
        Leases leases = new Leases(f, sectors, firms, cluster);
        Operators operators = new Operators(f, sectors, cluster, leases);
        Leaving failed = firms.fail(leases.creditsLapsed());
        PublicMoney money = new PublicMoney(f, sectors, firms, stake, leases, operators);
        StateBooks state = new StateBooks(f, sectors, firms, stake, cluster, leases, operators);
        Outcomes.Parts parts = new Outcomes.Parts(f, firms, stake, leases, failed.condition());
        new Outcomes(parts, money, state).declare();
        new ClusterOutcomes(f, cluster, leases, operators).declare();
        return f.m.build();
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                new Figure.Readings(
                        "Three readings of \"returned\", by the tie",
                        "Fees that reach state clusters per yuan invested, traced, all of them, and against the world without"
                                + " the fund; beside them what is left after avoidable and after full cost; against one"
                                + " half.",
                        "tiedShare",
                        List.of("traced", "allFees", "incremental", "netAvoidable", "netFull"),
                        Optional.of(0.5)),
                new Figure.Parts(
                        "Where each public yuan is at the end",
                        "Of each yuan invested: who holds it, by the mark it carries from till to till.",
                        List.of(
                                "heldByCluster",
                                "heldByVendors",
                                "heldByLenders",
                                "heldByWages",
                                "heldByGrid",
                                "heldByOtherClouds",
                                "heldByFirms",
                                "heldByCreditors",
                                "heldByInvestors",
                                "heldByTreasury",
                                "heldByFund")));
    }

    @Override
    public List<String> answer(Result result) {
        return Answer.of(result);
    }
}
