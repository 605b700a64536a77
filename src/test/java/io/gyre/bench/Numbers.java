package io.gyre.bench;

import java.util.function.IntToDoubleFunction;

/** The constants of the two models by which speed is measured; both have 40 quarters, t = 0 … 39. */
final class Numbers {

    static final int PERIODS = 40;
    static final int FIRMS = 200;

    static final double DRIFT = -.07;
    static final double VOLATILITY = .10;
    static final double JUMP_CHANCE = .02;
    static final double JUMP_MEAN = .6;
    static final double JUMP_SD = .2;
    static final double PERSISTENCE = .8;
    static final double USE_SD = .2;
    static final double USE_LEVEL = .4;
    static final double SUBSIDY = .4;
    static final double WAGE = .6;
    static final double FEE = .05;
    static final double COST = .3;
    static final double TAX = .2;
    static final double HAZARD = .02;
    static final double HAZARD_OF_BURN = .15;
    static final double SHAPE = 1.6;
    static final double MOST_EXIT = 200;
    static final double EQUITY = .1;
    static final double FIRST_CASH = 2;
    static final double INJECTION = .1;
    static final double FIRST_POOL = 4;
    static final double FIRST_REVENUE = .5;
    static final double LEAST_BURN = .05;
    static final double BILL_NOISE = .1;
    static final double SIZE_SPREAD = .5;

    /** Hours needed per firm. */
    static final double[] NEED = table(t -> Math.exp(.06 * t));
    /** Income per unit of use. */
    static final double[] INCOME = table(t -> 1.1 * (1 + .015 * t) + .6 * Math.exp(-.01 * t));
    /** The share of the pool that a quarter may pay out. */
    static final double[] PAYOUT = table(t -> 2.0 / (41 - t));
    /** The discount factor. */
    static final double[] DISCOUNT = table(t -> Math.exp(-.0075 * (t + 1)));

    private Numbers() {}

    private static double[] table(IntToDoubleFunction of) {
        double[] values = new double[PERIODS];
        for (int t = 0; t < PERIODS; t++) {
            values[t] = of.applyAsDouble(t);
        }
        return values;
    }
}
