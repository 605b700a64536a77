/**
 * What results mean for a choice: policies side by side, decision rules and regret, which input matters, and the value of a
 * lever at which an outcome meets a target. Knows no scenario: everything is read from a {@link io.gyre.engine.Result} or run
 * by a {@link io.gyre.model.Scenario} on the same draws.
 *
 * <pre>{@code
 * Result result = scenario.run(RunOptions.of(20_000), policies).result();
 * Payoffs payoffs = Payoffs.of(result, "npv", Direction.MORE);
 * Rules rules = Rules.of(payoffs, Rules.Preferences.USUAL);
 * rules.disagreement().forEach(System.out::println);
 * MixedRegret split = MixedRegret.of(payoffs);
 * }</pre>
 */
package io.gyre.analysis;
