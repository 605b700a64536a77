package io.gyre.bench;

import static io.gyre.bench.Numbers.*;

import org.apache.commons.math3.distribution.LogNormalDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.ParetoDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/** REF as a user of commons-math3 writes it: an object for the firm, distributions that are sampled. */
final class NaiveReference implements Peer {

    private final RealDistribution move;
    private final RealDistribution jump;
    private final RealDistribution shock;
    private final RealDistribution exit;
    private final RealDistribution uniform;

    NaiveReference(long seed) {
        RandomGenerator random = new Well19937c(seed);
        move = new LogNormalDistribution(random, DRIFT, VOLATILITY);
        jump = new LogNormalDistribution(random, JUMP_MEAN, JUMP_SD);
        shock = new NormalDistribution(random, 0, USE_SD);
        exit = new ParetoDistribution(random, 1, SHAPE);
        uniform = new UniformRealDistribution(random, 0, 1);
    }

    @Override
    public void run(double[][] outcomes, int paths) {
        for (int path = 0; path < paths; path++) {
            Firm firm = new Firm();
            for (int t = 0; t < PERIODS; t++) {
                firm.step(t);
            }
            outcomes[0][path] = firm.returned / firm.spent;
            outcomes[1][path] = firm.value;
            outcomes[2][path] = firm.exits / firm.invested;
        }
    }

    /** One path. */
    private final class Firm {
        double price = 1;
        double x;
        double pool = FIRST_POOL;
        double revenue = FIRST_REVENUE;
        double cash = FIRST_CASH;
        double returned;
        double spent = FIRST_CASH;
        double invested = FIRST_CASH;
        double exits;
        double value = -FIRST_CASH;

        void step(int t) {
            movePrice();
            double use = use();
            double bill = NEED[t] * use * price;
            double voucher = Math.min(SUBSIDY * bill, pool * PAYOUT[t]);
            pool -= voucher;
            double fee = fee(t, bill);
            double burn = WAGE + bill - voucher - INCOME[t] * use;
            cash += INJECTION - burn;
            returned += fee;
            spent += voucher + INJECTION;
            invested += INJECTION;
            double flow = fee - voucher - INJECTION;
            if (uniform.sample() < chance(burn)) {
                flow += fail();
            }
            value += DISCOUNT[t] * flow;
        }

        private void movePrice() {
            price *= move.sample();
            if (uniform.sample() < JUMP_CHANCE) {
                price *= jump.sample();
            }
        }

        private double use() {
            x = PERSISTENCE * x + shock.sample();
            return 1 / (1 + Math.exp(-(USE_LEVEL + x)));
        }

        private double fee(int t, double bill) {
            revenue = .85 * revenue + .15 * bill;
            return FEE * bill + TAX * Math.max(0, revenue - COST * price * NEED[t]);
        }

        private double chance(double burn) {
            double b = Math.max(burn, LEAST_BURN);
            double c = Math.max(cash, 0);
            return 1 - Math.exp(-(HAZARD + HAZARD_OF_BURN * b / (b + c)));
        }

        private double fail() {
            double gain = Math.min(MOST_EXIT, exit.sample());
            exits += gain;
            returned += EQUITY * gain;
            spent += FIRST_CASH;
            invested += FIRST_CASH;
            cash = FIRST_CASH;
            return EQUITY * gain - FIRST_CASH;
        }
    }
}
