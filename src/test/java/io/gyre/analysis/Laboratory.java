package io.gyre.analysis;

import io.gyre.distribution.Uniform;
import io.gyre.engine.RunOptions;
import io.gyre.model.Model;
import io.gyre.model.Ratio;
import io.gyre.model.Scenario;
import io.gyre.model.Value;
import io.gyre.parameter.ParameterFile;
import io.gyre.unit.Unit;

/** A small model whose answers can be worked out by hand: gain = rate·(a + b) - rate² and its share in a + 1. */
final class Laboratory {

    static final RunOptions OPTIONS = RunOptions.of(8192).withSeed(5).withThreads(2);

    private static final String FILE = """
            schema: 1
            scenario: laboratory
            title: A laboratory
            parameters:
              rate: {label: Rate, symbol: s, unit: share, role: lever, value: 0.4, null: 0, range: [0, 1],
                source: compute.md#1, date: 2026-11, grade: law}
            """;

    private Laboratory() {}

    /** a ~ U(0, 1), b ~ U(0, 2), idle ~ U(0, 1) that nothing reads but its own outcome. */
    static Scenario scenario() {
        Model m = Model.yearly("laboratory", 2).parameters(ParameterFile.ofText("laboratory.yaml", FILE));
        Value rate = m.lever("rate").in(Unit.NUMBER);
        Value a = m.uncertain("a", Unit.NUMBER, new Uniform(0, 1));
        Value b = m.uncertain("b", Unit.NUMBER, new Uniform(0, 2));
        Value idle = m.uncertain("idle", Unit.NUMBER, new Uniform(0, 1));
        m.outcome("gain", rate.times(a.plus(b)).minus(rate.times(rate)));
        m.outcome("part", new Ratio(rate.times(b), a.plus(m.number(1))));
        m.probability("good", rate.times(b).above(m.number(0.5)));
        m.outcome("other", idle);
        m.outcome("fixed", m.number(3).times(m.number(1)));
        return m.build();
    }
}
