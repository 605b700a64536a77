package io.gyre.bench;

import static io.gyre.bench.Numbers.*;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.SharedStateContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;

/** The population model as an expert writes it in scalar Java: xoshiro256++ and ziggurat of commons-rng, one array a field. */
final class ExpertPopulation implements Peer {

    private final UniformRandomProvider random;
    private final SharedStateContinuousSampler normal;
    private final double[] sizes = new double[FIRMS];
    private final double[] x = new double[FIRMS];
    private final double[] revenue = new double[FIRMS];
    private final double[] cash = new double[FIRMS];
    private final double[] bills = new double[FIRMS];
    private final double[] uses = new double[FIRMS];
    private double fees;
    private double paid;
    private double flow;

    ExpertPopulation(long seed) {
        random = RandomSource.XO_SHI_RO_256_PP.create(seed);
        normal = ZigguratSampler.NormalizedGaussian.of(random);
    }

    @Override
    public void run(double[][] outcomes, int paths) {
        for (int path = 0; path < paths; path++) {
            begin();
            double price = 1;
            double pool = FIRST_POOL * FIRMS;
            double value = 0;
            fees = 0;
            for (int t = 0; t < PERIODS; t++) {
                price *= Math.exp(DRIFT + VOLATILITY * normal.sample());
                if (random.nextDouble() < JUMP_CHANCE) {
                    price *= Math.exp(JUMP_MEAN + JUMP_SD * normal.sample());
                }
                double asked = SUBSIDY * bills(NEED[t] * price);
                live(t, NEED[t] * price, Math.min(1, pool * PAYOUT[t] / asked));
                pool -= paid;
                value += DISCOUNT[t] * flow;
            }
            outcomes[0][path] = fees / FIRMS;
            outcomes[1][path] = value / FIRMS;
            outcomes[2][path] = FIRST_POOL - pool / FIRMS;
        }
    }

    private void begin() {
        for (int k = 0; k < FIRMS; k++) {
            sizes[k] = Math.exp(SIZE_SPREAD * (random.nextDouble() - .5));
        }
        Arrays.fill(x, 0);
        Arrays.fill(revenue, FIRST_REVENUE);
        Arrays.fill(cash, FIRST_CASH);
    }

    private double bills(double hours) {
        double sum = 0;
        for (int k = 0; k < FIRMS; k++) {
            x[k] = PERSISTENCE * x[k] + USE_SD * normal.sample();
            uses[k] = 1 / (1 + Math.exp(-(USE_LEVEL + x[k])));
            bills[k] = hours * uses[k] * sizes[k] * Math.exp(BILL_NOISE * normal.sample());
            sum += bills[k];
        }
        return sum;
    }

    private void live(int t, double hours, double part) {
        paid = 0;
        flow = 0;
        for (int k = 0; k < FIRMS; k++) {
            double bill = bills[k];
            double voucher = SUBSIDY * part * bill;
            revenue[k] = .85 * revenue[k] + .15 * bill;
            double fee = FEE * bill + TAX * Math.max(0, revenue[k] - COST * hours * sizes[k]);
            double burn = sizes[k] * WAGE + bill - voucher - INCOME[t] * uses[k];
            double left = cash[k] + INJECTION - burn;
            double b = Math.max(burn, LEAST_BURN);
            double chance = 1 - Math.exp(-(HAZARD + HAZARD_OF_BURN * b / (b + Math.max(left, 0))));
            fees += fee;
            paid += voucher;
            flow += fee - voucher;
            if (random.nextDouble() < chance) {
                flow += EQUITY * Math.min(MOST_EXIT, Math.pow(random.nextDouble(), -1 / SHAPE)) - FIRST_CASH;
                left = FIRST_CASH;
            }
            cash[k] = left;
        }
    }
}
