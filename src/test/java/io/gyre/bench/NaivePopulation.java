package io.gyre.bench;

import static io.gyre.bench.Numbers.*;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.distribution.LogNormalDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.ParetoDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/** The population model as a user of commons-math3 writes it: an object for each firm, distributions that are sampled. */
final class NaivePopulation implements Peer {

    private final RealDistribution move;
    private final RealDistribution jump;
    private final RealDistribution shock;
    private final RealDistribution noise;
    private final RealDistribution exit;
    private final RealDistribution uniform;

    NaivePopulation(long seed) {
        RandomGenerator random = new Well19937c(seed);
        move = new LogNormalDistribution(random, DRIFT, VOLATILITY);
        jump = new LogNormalDistribution(random, JUMP_MEAN, JUMP_SD);
        shock = new NormalDistribution(random, 0, USE_SD);
        noise = new LogNormalDistribution(random, 0, BILL_NOISE);
        exit = new ParetoDistribution(random, 1, SHAPE);
        uniform = new UniformRealDistribution(random, 0, 1);
    }

    @Override
    public void run(double[][] outcomes, int paths) {
        for (int path = 0; path < paths; path++) {
            Programme programme = new Programme();
            for (int t = 0; t < PERIODS; t++) {
                programme.step(t);
            }
            outcomes[0][path] = programme.fees / FIRMS;
            outcomes[1][path] = programme.value / FIRMS;
            outcomes[2][path] = FIRST_POOL - programme.pool / FIRMS;
        }
    }

    /** One path. */
    private final class Programme {
        final List<Firm> firms = new ArrayList<>();
        double price = 1;
        double pool = FIRST_POOL * FIRMS;
        double fees;
        double value;

        Programme() {
            for (int k = 0; k < FIRMS; k++) {
                firms.add(new Firm());
            }
        }

        void step(int t) {
            movePrice();
            double asked = 0;
            for (Firm firm : firms) {
                asked += firm.ask(t, price);
            }
            double part = Math.min(1, pool * PAYOUT[t] / asked);
            for (Firm firm : firms) {
                firm.live(t, price, part);
                pool -= firm.voucher;
                fees += firm.fee;
                value += DISCOUNT[t] * firm.flow;
            }
        }

        private void movePrice() {
            price *= move.sample();
            if (uniform.sample() < JUMP_CHANCE) {
                price *= jump.sample();
            }
        }
    }

    /** One firm of a path. */
    private final class Firm {
        final double size = Math.exp(SIZE_SPREAD * (uniform.sample() - .5));
        double x;
        double revenue = FIRST_REVENUE;
        double cash = FIRST_CASH;
        double use;
        double bill;
        double voucher;
        double fee;
        double flow;

        double ask(int t, double price) {
            x = PERSISTENCE * x + shock.sample();
            use = 1 / (1 + Math.exp(-(USE_LEVEL + x)));
            bill = NEED[t] * price * use * size * noise.sample();
            return SUBSIDY * bill;
        }

        void live(int t, double price, double part) {
            voucher = SUBSIDY * bill * part;
            revenue = .85 * revenue + .15 * bill;
            fee = FEE * bill + TAX * Math.max(0, revenue - size * COST * NEED[t] * price);
            flow = fee - voucher;
            double burn = size * WAGE + bill - voucher - INCOME[t] * use;
            cash += INJECTION - burn;
            if (uniform.sample() < chance(burn)) {
                flow += EQUITY * Math.min(MOST_EXIT, exit.sample()) - FIRST_CASH;
                cash = FIRST_CASH;
            }
        }

        private double chance(double burn) {
            double b = Math.max(burn, LEAST_BURN);
            double c = Math.max(cash, 0);
            return 1 - Math.exp(-(HAZARD + HAZARD_OF_BURN * b / (b + c)));
        }
    }
}
