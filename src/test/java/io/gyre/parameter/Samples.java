package io.gyre.parameter;

/** A small parameter file that the tests of this package change. */
final class Samples {

    static final String FILE = """
            schema: 1
            scenario: tiny
            title: A tiny scenario
            parameters:
              budget: {label: Yearly budget, unit: m CNY/year, role: lever, value: 74, null: 0, range: [0, inf],
                source: compute.md#3, date: 2026-11, grade: law}
              subsidyRate: {label: Subsidy rate, symbol: s, unit: share, role: lever, value: 30 %, null: 0,
                range: [0, 1], source: compute.md#1, date: 2026-11, grade: law}
              rationing: {label: Rationing, role: choice, options: [firstCome, proRata, lottery], value: proRata,
                source: compute.md#A10, date: 2024-03, grade: law}
              elasticity: {label: Elasticity, symbol: ε, unit: number, role: uncertainty, range: [0.2, 5],
                distribution: triangular, low: 0.3, mode: 0.8, high: 1.5, dimension: 1,
                source: compute.md#9, date: 2025-12, grade: study, note: provider level}
              price: {label: Price, symbol: p, unit: CNY/card/hour, role: uncertainty, range: [0, inf],
                distribution: lognormal, median: 12.8 CNY/card/hour, sigma: 0.2, dimension: 2,
                source: compute.md#13, date: 2025-03, grade: press}
              bill: {label: Bill, unit: m CNY/year, role: uncertainty, scope: member, range: [0, inf],
                distribution: lognormal, median: 3 m CNY/year, sigma: 1.2,
                source: assumptions.md#V2, date: 2026-11, grade: judgement}
              powerPerCard: {label: Power, unit: kW/card, role: constant, value: 1.5, range: [0, 10],
                source: compute.md#22, date: 2025-04, grade: study}
            correlations:
              - {between: [elasticity, price], spearman: 0.4, source: compute.md#D11, date: 2025-12, grade: judgement}
            """;

    private Samples() {}

    static ParameterFile file() {
        return ParameterFile.ofText("tiny.yaml", FILE);
    }

    /** The file with one piece of text replaced, which must be there. */
    static ParameterFile with(String old, String replacement) {
        if (!FILE.contains(old)) {
            throw new AssertionError("no such text: " + old);
        }
        return ParameterFile.ofText("tiny.yaml", FILE.replace(old, replacement));
    }
}
