package io.gyre.example;

import io.gyre.engine.OutcomeResult;
import io.gyre.engine.RunOptions;
import io.gyre.model.Model;
import io.gyre.model.Scenario;
import io.gyre.model.Value;
import io.gyre.random.Sampling;
import java.util.List;

/**
 * What is an Asian option worth? A call on the arithmetic mean of twelve month-end prices, strike and first price 100, rate 5 %
 * and volatility 50 % a year: a model of one's own without money flows, with a published value, that shows what Sobol'
 * points save.
 */
public final class AsianOption {

    private static final int MONTHS = 12;
    private static final double RATE = 0.05;
    private static final double VOLATILITY = 0.5;
    private static final double PRICE = 100;

    private AsianOption() {}

    /**
     * Writes the model.
     *
     * @return twelve months; the outcome {@code worth} is the discounted payoff, {@code geometric} that on the geometric mean
     */
    public static Scenario scenario() {
        Model m = Model.monthly("asianOption", MONTHS).parameters("asian-option.yaml");
        double drift = (RATE - VOLATILITY * VOLATILITY / 2) / MONTHS;
        double step = VOLATILITY / Math.sqrt(MONTHS);
        Value log = m.number(PRICE).log();
        Value sumOfLogs = m.number(0);
        Value sum = m.number(0);
        for (int month = 1; month <= MONTHS; month++) {
            log = log.plus(drift).plus(m.uncertain("shock" + month).times(step));
            sumOfLogs = sumOfLogs.plus(log);
            sum = sum.plus(log.exp());
        }
        Value discount = m.number(-RATE).exp();
        m.outcome("worth", sum.times(1.0 / MONTHS).minus(PRICE).atLeast(0).times(discount));
        m.outcome(
                "geometric",
                sumOfLogs.times(1.0 / MONTHS).exp().minus(PRICE).atLeast(0).times(discount));
        return m.build();
    }

    /**
     * Values the option with random and with Sobol' points and prints what came out.
     *
     * @param args none
     */
    public static void main(String[] args) {
        Scenario scenario = scenario();
        for (Sampling sampling : Sampling.values()) {
            RunOptions options = RunOptions.of(1 << 18).withSampling(sampling);
            OutcomeResult worth =
                    scenario.run(options, List.of(scenario.policy())).of("worth");
            System.out.printf(
                    "%-10s %.4f ± %.4f%n",
                    sampling, worth.mean(), worth.interval().halfWidth());
        }
    }
}
