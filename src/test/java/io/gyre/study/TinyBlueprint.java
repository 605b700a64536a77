package io.gyre.study;

import io.gyre.engine.Result;
import io.gyre.model.Blueprint;
import io.gyre.model.Flow;
import io.gyre.model.Model;
import io.gyre.model.Ratio;
import io.gyre.model.Scenario;
import io.gyre.model.Sector;
import io.gyre.model.Value;
import io.gyre.parameter.ParameterFile;
import io.gyre.parameter.Preset;
import io.gyre.parameter.Presets;
import io.gyre.unit.Unit;
import java.util.List;

/** A small scenario for tests: a yearly budget pays bills, of which a drawn share comes back to the state. */
public final class TinyBlueprint implements Blueprint {

    private static final String FILE = """
            schema: 1
            scenario: tiny
            title: A tiny scenario
            parameters:
              budget: {label: Budget, symbol: B, unit: m CNY/quarter, role: lever, value: 20, null: 0, range: [0, 1000],
                source: compute.md#3, date: 2026-11, grade: law}
              subsidyRate: {label: Subsidy rate, symbol: s, unit: share, role: lever, value: 30 %, null: 0,
                range: [0, 1], source: compute.md#1, date: 2026-11, grade: law}
              rationing: {label: Rationing, role: choice, options: [firstCome, proRata], value: proRata,
                source: compute.md#A10, date: 2024-03, grade: law}
              stateShare: {label: State share, symbol: q, unit: share, role: uncertainty, range: [0, 1],
                distribution: uniform, low: 0.2, high: 0.8, dimension: 1,
                source: compute.md#11, date: 2025-12, grade: study}
            """;

    @Override
    public String key() {
        return "tiny";
    }

    @Override
    public String title() {
        return "A tiny scenario";
    }

    @Override
    public String question() {
        return "How much comes back?";
    }

    @Override
    public ParameterFile parameters() {
        return ParameterFile.ofText("tiny.yaml", FILE);
    }

    @Override
    public Presets presets() {
        return Presets.of(
                List.of(
                        preset("harbour", "", "budget: 40 m CNY/quarter"),
                        preset("village", "", "budget: 1 m CNY/quarter\n  rationing: firstCome"),
                        preset(
                                "abroad",
                                "exchange: {currency: CAD, rate: 0.2, source: a.md#1, date: 2026, grade: judgement}\n",
                                "budget: 5 m CAD/quarter\n  stateShare: {value: 0.5, source: a.md#2, date: 2026, grade: law}")));
    }

    private Preset preset(String name, String extra, String settings) {
        String text = "schema: 1\npreset: " + name + "\nscenario: tiny\ntitle: " + name + "\n" + extra
                + "source: compute.md#A1\ndate: 2025\ngrade: law\nsettings:\n  " + settings + "\n";
        return Preset.ofText(name + ".yaml", text, parameters());
    }

    @Override
    public List<String> headlinePolicies() {
        return List.of("harbour", "village");
    }

    @Override
    public List<String> headlineOutcomes() {
        return List.of("spent", "returned");
    }

    @Override
    public Scenario scenario(ParameterFile file) {
        Model m = Model.quarterly("tiny", 8).title("A tiny scenario").parameters(file);
        Value budget = m.lever("budget").in(m.currency().per(Unit.QUARTER));
        Value share = m.uncertain("stateShare");
        Sector state = m.sector("state").open();
        Sector market = m.outside("market");
        Flow paid = m.flow("paid", state, market, budget.times(m.lever("subsidyRate")));
        Flow back = m.flow("back", market, state, paid.times(share));
        m.outcome("spent", paid.total());
        m.outcome("returned", new Ratio(back.total(), paid.total()));
        m.probability("mostReturns", share.above(0.5));
        m.series("backSeries", back);
        return m.build();
    }

    @Override
    public List<String> answer(Result result) {
        return List.of("Half of it comes back, as was put in.");
    }
}
