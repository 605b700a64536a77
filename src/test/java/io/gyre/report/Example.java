package io.gyre.report;

import io.gyre.engine.Failures;
import io.gyre.engine.MadeResults;
import io.gyre.engine.OutcomeResult;
import io.gyre.engine.PolicyResult;
import io.gyre.engine.Result;
import io.gyre.engine.Status;
import io.gyre.graph.Axis;
import io.gyre.graph.Declared;
import io.gyre.graph.Declared.Kind;
import io.gyre.graph.Declared.Outcome;
import io.gyre.graph.Graph;
import io.gyre.graph.Node;
import io.gyre.graph.Op;
import io.gyre.graph.Site;
import io.gyre.graph.Timing;
import io.gyre.math.Absent;
import io.gyre.parameter.ParameterFile;
import io.gyre.parameter.Values;
import io.gyre.statistics.Fan;
import io.gyre.statistics.Moments;
import io.gyre.statistics.PooledRatio;
import io.gyre.statistics.Proportion;
import io.gyre.statistics.Quantiles;
import io.gyre.statistics.Shares;
import io.gyre.unit.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A small result made by hand: 1,000 paths, two policies, an outcome of each kind, one series of two periods. */
final class Example {

    static final int PATHS = 1_000;

    private static final String PARAMETERS = """
            schema: 1
            scenario: small
            title: Small
            parameters:
              budget:
                label: Yearly budget
                symbol: B
                unit: m CNY/year
                role: lever
                value: 74
                null: 0
                range: [0, 1000]
                source: compute.md#A5
                date: 2025
                grade: press
              hazard:
                label: Hazard
                symbol: h
                unit: 1/year
                role: uncertainty
                distribution: triangular
                low: 0.1
                mode: 0.18
                high: 0.3
                range: [0, inf]
                dimension: 1
                source: compute.md#B23
                date: 2025
                grade: judgement
            """;

    private Example() {}

    static ParameterFile parameters() {
        return ParameterFile.ofText("small.yaml", PARAMETERS);
    }

    private static Node node(Unit unit, Timing timing) {
        return new Node(0, new Op.Constant(0), List.of(), new Node.Shape(Axis.PATH, timing, unit), Site.UNKNOWN);
    }

    static Outcome outcome(String key, String label, Kind kind, Unit unit, boolean descriptive, String... names) {
        Node value = node(unit, Timing.FINAL);
        Optional<Node> denominator = kind == Kind.RATIO ? Optional.of(value) : Optional.empty();
        return new Outcome(
                key,
                label,
                kind,
                unit,
                value,
                denominator,
                Optional.empty(),
                List.of(names),
                descriptive,
                Site.UNKNOWN);
    }

    static List<Outcome> outcomes(String label) {
        return List.of(
                outcome("issued", label, Kind.NUMBER, Unit.CNY, true),
                outcome("returned", "returned share", Kind.RATIO, Unit.SHARE, false),
                outcome("pays", "pays back", Kind.PROBABILITY, Unit.PROBABILITY, false),
                outcome("payback", "payback", Kind.TIME, Unit.QUARTER, false),
                outcome("end", "how it ends", Kind.CATEGORY, Unit.NUMBER, true, "alive", "failed"),
                outcome("heavy", "largest gain", Kind.NUMBER, Unit.NUMBER, false));
    }

    static Graph graph(String label) {
        Declared.Definition series =
                new Declared.Definition("price", label, node(Unit.CNY.per(Unit.HOUR), Timing.SERIES), Site.UNKNOWN);
        Declared declared = new Declared(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                outcomes(label),
                List.of(series),
                List.of());
        Graph.Calendar calendar = new Graph.Calendar(20, Unit.QUARTER, 2025);
        return new Graph("small", calendar, List.of(), List.of(), List.of(), List.of(), List.of(), declared);
    }

    static Subject subject(String label) {
        Map<String, Values> policies = new LinkedHashMap<>();
        policies.put("none", Values.none(parameters()));
        policies.put("city", Values.defaults(parameters()));
        return new Subject(
                label,
                "Does it return?",
                List.of(),
                graph(label),
                parameters(),
                policies,
                "y = " + label,
                "matrix " + label);
    }

    static Result result(String label, Status status, Failures failures) {
        return MadeResults.result(
                PATHS, 7, status, List.of(policy("none", label, 0, failures), policy("city", label, 1, failures)));
    }

    static Result result() {
        return result("issued", Status.COMPLETE, MadeResults.noFailures());
    }

    /** Path p of 1,000 has x = p·scale; numerators p and denominators 2p; one path in four never pays back. */
    private static PolicyResult policy(String name, String label, double scale, Failures failures) {
        double[] x = new double[PATHS];
        double[] twice = new double[PATHS];
        double[] half = new double[PATHS];
        double[] time = new double[PATHS];
        double[] heavy = new double[PATHS];
        for (int path = 0; path < PATHS; path++) {
            x[path] = path * 2e5 * scale;
            twice[path] = 2 * x[path];
            half[path] = twice[path] > 0 ? 0.5 : Absent.VALUE;
            time[path] = path % 4 == 0 || scale == 0 ? Absent.VALUE : 1 + path % 20;
            heavy[path] = path == 500 ? 1e6 * scale : 0;
        }
        Outcome[] outcomes = outcomes(label).toArray(Outcome[]::new);
        List<OutcomeResult> all = new ArrayList<>();
        all.add(number(outcomes[0], x));
        OutcomeResult quotient = number(outcomes[1], half);
        Optional<PooledRatio> pooled = Optional.of(PooledRatio.of(x, twice, PATHS));
        all.add(new OutcomeResult(
                outcomes[1], quotient.moments(), quotient.distribution(), Optional.empty(), pooled, Optional.empty()));
        Proportion share = new Proportion(Math.round(250 * scale), PATHS);
        OutcomeResult blank = number(outcomes[2], new double[0]);
        all.add(new OutcomeResult(
                outcomes[2],
                blank.moments(),
                blank.distribution(),
                Optional.of(share),
                Optional.empty(),
                Optional.empty()));
        all.add(number(outcomes[3], time));
        Shares shares = Shares.of(2);
        shares.add(new double[] {0, 0, 0, 1}, 4);
        all.add(new OutcomeResult(
                outcomes[4],
                blank.moments(),
                blank.distribution(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(shares)));
        all.add(number(outcomes[5], heavy));
        Fan fan = Fan.of(0, new double[][] {x, twice}, PATHS);
        return MadeResults.policy(name, all, Map.of("price", fan), failures, scale * 3.1e-16);
    }

    private static OutcomeResult number(Outcome outcome, double[] values) {
        Quantiles quantiles = outcome.kind() == Kind.TIME ? Quantiles.emptyOrLater() : Quantiles.empty();
        quantiles.add(values, values.length);
        return new OutcomeResult(
                outcome,
                Moments.of(values, values.length),
                quantiles.distribution(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
