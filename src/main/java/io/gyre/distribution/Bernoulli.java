package io.gyre.distribution;

/**
 * 1 with probability p, otherwise 0.
 *
 * @param p the probability of 1, in [0, 1]
 */
public record Bernoulli(double p) implements Distribution {

    /**
     * Checks the probability.
     *
     * @param p the probability of 1, in [0, 1]
     * @throws IllegalArgumentException if p is outside [0, 1]
     */
    public Bernoulli {
        Require.probability("p", p);
    }

    @Override
    public double quantile(double u) {
        return Double.isNaN(Require.inside(u)) ? u : u > 1 - p ? 1 : 0;
    }

    @Override
    public double cdf(double x) {
        return Double.isNaN(x) ? x : x < 0 ? 0 : x < 1 ? 1 - p : 1;
    }

    @Override
    public double survival(double x) {
        return Double.isNaN(x) ? x : x < 0 ? 1 : x < 1 ? p : 0;
    }

    @Override
    public double mean() {
        return p;
    }

    @Override
    public double sd() {
        return Math.sqrt(p * (1 - p));
    }

    @Override
    public double lower() {
        return p < 1 ? 0 : 1;
    }

    @Override
    public double upper() {
        return p > 0 ? 1 : 0;
    }

    @Override
    public boolean isDiscrete() {
        return true;
    }

    @Override
    public String describe() {
        return "Bernoulli(" + Printed.number(p) + ")";
    }

    @Override
    public Discrete scaled(double factor) {
        Require.positive("factor", factor);
        return Discrete.of(new double[] {0, factor}, new double[] {1 - p, p});
    }
}
