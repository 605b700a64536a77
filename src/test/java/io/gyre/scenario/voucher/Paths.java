package io.gyre.scenario.voucher;

import io.gyre.engine.Policy;
import io.gyre.engine.Trace;
import io.gyre.graph.Declared;
import io.gyre.graph.Graph;
import io.gyre.model.PathView;
import io.gyre.model.Scenario;
import io.gyre.parameter.ParameterFile;
import io.gyre.parameter.Position;
import io.gyre.parameter.Values;
import java.util.Map;

/** Single paths of the voucher scenario under settings written as text. */
final class Paths {

    private static final Position HERE = Position.ofArgument("test", "");
    static final ParameterFile FILE = new VoucherScenario().parameters();

    private Paths() {}

    static Values values(Map<String, String> settings) {
        Values values = Values.defaults(FILE);
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            values = values.with(setting.getKey(), setting.getValue(), HERE);
        }
        return values;
    }

    static Values preset(String name) {
        return Values.defaults(FILE).with(new VoucherScenario().presets().get(name, HERE));
    }

    static PathView path(Scenario scenario, Values values, long path) {
        return scenario.path(scenario.policy("test", values), 7, path);
    }

    /** The largest residual of the ledgers, relative to turnover. */
    static double residual(Scenario scenario, Values values, long path) {
        Graph graph = scenario.graph();
        Policy policy = scenario.policy("test", values);
        Trace trace = Trace.of(graph, scenario.none(), policy, 7, path);
        double worst = 0;
        for (Declared.Balance balance : graph.declared().balances()) {
            double residual = trace.value(balance.residual(), graph.periods(), 0);
            double turnover = trace.value(balance.turnover(), graph.periods(), 0);
            worst = Math.max(worst, Math.abs(residual) / Math.max(turnover, 1e-300));
        }
        return worst;
    }
}
