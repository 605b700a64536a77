package io.gyre.bench;

import static io.gyre.bench.Numbers.*;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** REF as an expert writes it in scalar Java without a library: the JDK's L64X128MixRandom with its ziggurat, local variables. */
final class JdkReference implements Peer {

    private final RandomGenerator random;

    JdkReference(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    @Override
    public void run(double[][] outcomes, int paths) {
        for (int path = 0; path < paths; path++) {
            path(outcomes, path);
        }
    }

    private void path(double[][] outcomes, int path) {
        double price = 1;
        double x = 0;
        double pool = FIRST_POOL;
        double revenue = FIRST_REVENUE;
        double cash = FIRST_CASH;
        double returned = 0;
        double spent = FIRST_CASH;
        double invested = FIRST_CASH;
        double exits = 0;
        double value = -FIRST_CASH;
        for (int t = 0; t < PERIODS; t++) {
            price *= Math.exp(DRIFT + VOLATILITY * random.nextGaussian());
            if (random.nextDouble() < JUMP_CHANCE) {
                price *= Math.exp(JUMP_MEAN + JUMP_SD * random.nextGaussian());
            }
            x = PERSISTENCE * x + USE_SD * random.nextGaussian();
            double use = 1 / (1 + Math.exp(-(USE_LEVEL + x)));
            double hours = NEED[t] * price;
            double bill = hours * use;
            double voucher = Math.min(SUBSIDY * bill, pool * PAYOUT[t]);
            pool -= voucher;
            revenue = .85 * revenue + .15 * bill;
            double fee = FEE * bill + TAX * Math.max(0, revenue - COST * hours);
            double burn = WAGE + bill - voucher - INCOME[t] * use;
            cash += INJECTION - burn;
            double b = Math.max(burn, LEAST_BURN);
            double chance = 1 - Math.exp(-(HAZARD + HAZARD_OF_BURN * b / (b + Math.max(cash, 0))));
            double flow = fee - voucher - INJECTION;
            returned += fee;
            spent += voucher + INJECTION;
            invested += INJECTION;
            if (random.nextDouble() < chance) {
                double exit = Math.min(MOST_EXIT, Math.pow(random.nextDouble(), -1 / SHAPE));
                exits += exit;
                returned += EQUITY * exit;
                flow += EQUITY * exit - FIRST_CASH;
                spent += FIRST_CASH;
                invested += FIRST_CASH;
                cash = FIRST_CASH;
            }
            value += DISCOUNT[t] * flow;
        }
        outcomes[0][path] = returned / spent;
        outcomes[1][path] = value;
        outcomes[2][path] = exits / invested;
    }
}
