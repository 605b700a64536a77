package io.gyre.bench;

import static io.gyre.bench.Numbers.*;

import java.util.function.DoubleUnaryOperator;
import net.finmath.montecarlo.BrownianMotion;
import net.finmath.montecarlo.BrownianMotionFromMersenneRandomNumbers;
import net.finmath.montecarlo.IndependentIncrements;
import net.finmath.montecarlo.IndependentIncrementsFromICDF;
import net.finmath.stochastic.RandomVariable;
import net.finmath.time.TimeDiscretization;
import net.finmath.time.TimeDiscretizationFromArray;

/**
 * REF as a user of finmath-lib writes it: random variables over blocks of 10,000 paths (the best of 2,000, 10,000 and 50,000),
 * normals from a Brownian motion of unit time steps, uniforms from increments by inversion. What is rare is one lambda, so
 * that its exp or pow is not computed for all paths.
 */
final class FinmathReference implements Peer {

    static final int BLOCK = 10_000;

    private static final int MOVE = 0;
    private static final int SHOCK = 1;
    private static final int JUMP = 2;
    private static final int EXIT = 1;
    private static final int SIZE = 2;

    private final BrownianMotion normals;
    private final IndependentIncrements uniforms;
    private int seed;

    FinmathReference(int seed) {
        TimeDiscretization times = new TimeDiscretizationFromArray(0.0, PERIODS, 1.0);
        DoubleUnaryOperator identity = u -> u;
        this.seed = seed;
        normals = new BrownianMotionFromMersenneRandomNumbers(times, 3, BLOCK, seed);
        uniforms = new IndependentIncrementsFromICDF(times, 3, BLOCK, seed, time -> factor -> identity);
    }

    /** Runs whole blocks; the number of paths must be a multiple of {@link #BLOCK}. */
    @Override
    public void run(double[][] outcomes, int paths) {
        for (int from = 0; from < paths; from += BLOCK) {
            seed += 2;
            BrownianMotion z = normals.getCloneWithModifiedSeed(seed);
            Block block = new Block(z, uniforms.getCloneWithModifiedSeed(seed + 1));
            for (int t = 0; t < PERIODS; t++) {
                block.step(t);
            }
            write(block.returned.div(block.spent), outcomes[0], from);
            write(block.value, outcomes[1], from);
            write(block.exits.div(block.invested), outcomes[2], from);
        }
    }

    private static void write(RandomVariable outcome, double[] to, int from) {
        System.arraycopy(outcome.getRealizations(), 0, to, from, BLOCK);
    }

    private static final class Block {
        private final BrownianMotion z;
        private final IndependentIncrements u;
        private RandomVariable price;
        private RandomVariable x;
        private RandomVariable pool;
        private RandomVariable revenue;
        private RandomVariable cash;
        RandomVariable returned;
        RandomVariable spent;
        RandomVariable invested;
        RandomVariable exits;
        RandomVariable value;

        Block(BrownianMotion z, IndependentIncrements u) {
            this.z = z;
            this.u = u;
            price = constant(1);
            x = constant(0);
            pool = constant(FIRST_POOL);
            revenue = constant(FIRST_REVENUE);
            cash = constant(FIRST_CASH);
            returned = constant(0);
            spent = constant(FIRST_CASH);
            invested = constant(FIRST_CASH);
            exits = constant(0);
            value = constant(-FIRST_CASH);
        }

        private RandomVariable constant(double number) {
            return z.getRandomVariableForConstant(number);
        }

        void step(int t) {
            movePrice(t);
            x = x.mult(PERSISTENCE).add(z.getBrownianIncrement(t, SHOCK).mult(USE_SD));
            RandomVariable use = x.add(USE_LEVEL).mult(-1).exp().add(1).invert();
            RandomVariable hours = price.mult(NEED[t]);
            RandomVariable bill = hours.mult(use);
            RandomVariable voucher = bill.mult(SUBSIDY).cap(pool.mult(PAYOUT[t]));
            pool = pool.sub(voucher);
            revenue = revenue.mult(.85).add(bill.mult(.15));
            RandomVariable fee =
                    bill.mult(FEE).add(revenue.sub(hours.mult(COST)).floor(0).mult(TAX));
            RandomVariable burn = bill.sub(voucher).sub(use.mult(INCOME[t])).add(WAGE);
            cash = cash.sub(burn).add(INJECTION);
            returned = returned.add(fee);
            spent = spent.add(voucher).add(INJECTION);
            invested = invested.add(INJECTION);
            RandomVariable exit = exit(t, burn);
            RandomVariable flow = fee.sub(voucher).sub(INJECTION).add(settle(exit));
            value = value.add(flow.mult(DISCOUNT[t]));
        }

        private void movePrice(int t) {
            RandomVariable jump = u.getIncrement(t, 0)
                    .apply(
                            (chance, normal) -> chance < JUMP_CHANCE ? Math.exp(JUMP_MEAN + JUMP_SD * normal) : 1,
                            z.getBrownianIncrement(t, JUMP));
            RandomVariable move =
                    z.getBrownianIncrement(t, MOVE).mult(VOLATILITY).add(DRIFT).exp();
            price = price.mult(move).mult(jump);
        }

        /** What the exit brings; 0 where there is none. */
        private RandomVariable exit(int t, RandomVariable burn) {
            RandomVariable b = burn.floor(LEAST_BURN);
            RandomVariable hazard =
                    b.div(b.add(cash.floor(0))).mult(HAZARD_OF_BURN).add(HAZARD);
            RandomVariable chance = hazard.mult(-1).exp().bus(1);
            return u.getIncrement(t, EXIT)
                    .apply(
                            (drawn, p, size) -> drawn < p ? Math.min(MOST_EXIT, Math.pow(size, -1 / SHAPE)) : 0,
                            chance,
                            u.getIncrement(t, SIZE));
        }

        /** Books the exits and the firms that follow, and returns what the state gets from them. */
        private RandomVariable settle(RandomVariable exit) {
            RandomVariable isExit = exit.apply(size -> size > 0 ? 1 : 0);
            RandomVariable start = isExit.mult(FIRST_CASH);
            exits = exits.add(exit);
            returned = returned.add(exit.mult(EQUITY));
            spent = spent.add(start);
            invested = invested.add(start);
            cash = cash.apply((till, is) -> is > 0 ? FIRST_CASH : till, isExit);
            return exit.mult(EQUITY).sub(start);
        }
    }
}
