package io.gyre.bench;

import static io.gyre.bench.Numbers.*;

import java.util.Arrays;
import umontreal.ssj.randvar.NormalGen;
import umontreal.ssj.randvar.ParetoGen;
import umontreal.ssj.rng.MRG32k3a;
import umontreal.ssj.rng.RandomStream;

/**
 * REF as a user of SSJ writes it: a stream of its own for each purpose, so that common random numbers stay in step, MRG32k3a
 * and inversion as the library's guide has it.
 */
final class SsjReference implements Peer {

    private final RandomStream jumps;
    private final RandomStream failures;
    private final NormalGen move;
    private final NormalGen jump;
    private final NormalGen shock;
    private final ParetoGen exitSize;

    SsjReference(long seed) {
        long[] state = new long[6];
        Arrays.fill(state, seed);
        MRG32k3a.setPackageSeed(state);
        jumps = new MRG32k3a();
        failures = new MRG32k3a();
        move = new NormalGen(new MRG32k3a(), DRIFT, VOLATILITY);
        jump = new NormalGen(new MRG32k3a(), JUMP_MEAN, JUMP_SD);
        shock = new NormalGen(new MRG32k3a(), 0, USE_SD);
        exitSize = new ParetoGen(new MRG32k3a(), SHAPE, 1);
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
            price *= Math.exp(move.nextDouble());
            if (jumps.nextDouble() < JUMP_CHANCE) {
                price *= Math.exp(jump.nextDouble());
            }
            x = PERSISTENCE * x + shock.nextDouble();
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
            if (failures.nextDouble() < chance) {
                double exit = Math.min(MOST_EXIT, exitSize.nextDouble());
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
