package io.gyre.model;

import io.gyre.unit.Unit;

/**
 * How pairs, cohorts, choices among some, counts and pooled outcomes will look, in types that compile against those of
 * today; docs/decisions.md says why. Nothing here runs.
 */
interface PairsSketch {

    /** What a model will offer. */
    interface LaterModel {

        /** Each member of one population with each of another; has no memory. */
        Pairs pairs(LaterPopulation left, LaterPopulation right);

        LaterPopulation population(String key, int size);

        /** A flow between two sectors of members: posts the sum over the other side to each member at both ends. */
        Flow flow(String key, Sector from, Sector to, PairSeries amount);

        /** The distribution over all active members of all paths; errors are those of clusters by path. */
        Outcome pooled(String key, Value ofMembers, Members population);
    }

    /** What a population will offer beside what it does. */
    interface LaterPopulation {

        Population population();

        /** The next slots are founded at the opening of each period; equations run over founded slots only. */
        LaterPopulation cohorts(int perPeriod);

        /** The active members for which a condition holds: whom a reduction, rank or ration then counts. */
        Members among(Condition condition);

        /** How many of n trials succeed: binomial by inversion of one uniform of that name, n at most 256. */
        Series count(String key, Series trials, Series probability);
    }

    /** The grid of two populations. */
    interface Pairs {

        /** A number of each member of the left side, read by all its pairs; the same of the right side. */
        PairSeries of(Series ofMembers);

        /** A number in (0, 1) of each pair, drawn once: compared with a chance that grows with age it is memory. */
        PairSeries uniform(String key);

        PairSeries uniformEach(String key);

        PairSeries normalEach(String key);

        /** Evaluates an equation only where both are active and the condition holds: lanes are gathered. */
        PairSeries when(PairCondition condition, PairSeries equation);
    }

    /**
     * A number of each pair: arithmetic and reductions along one side. It has no previous(), lagged(), cumulative() or
     * total(), and no stock or state can be made of it: what must last is kept on a member. A type of its own, so that
     * the compiler says so.
     */
    interface PairSeries {

        PairSeries plus(PairSeries other);

        PairSeries minus(PairSeries other);

        PairSeries times(PairSeries other);

        PairSeries times(double factor);

        PairSeries over(PairSeries divisor);

        PairSeries exp();

        PairSeries normalCdf();

        PairCondition below(PairSeries other);

        PairCondition above(PairSeries other);

        PairSeries as(Unit kind);

        /** This where a condition holds, else 0; selected away, never multiplied. */
        PairSeries times(PairCondition condition);

        /** Removes the side of a population and leaves the other: a series of its members. */
        Series sum(LaterPopulation removed);

        Series max(LaterPopulation removed);

        /** Who of the removed side has the greatest number, for each member of the other. */
        PairIndex argMax(LaterPopulation removed);
    }

    /** True or false of each pair. */
    interface PairCondition {

        PairCondition and(PairCondition other);

        PairCondition not();

        Series count(LaterPopulation removed);

        /** Whether it holds for any of the removed side. */
        Condition any(LaterPopulation removed);
    }

    /** For each member of one side, a member of the other, or nobody. */
    interface PairIndex {

        /** The pairs of those who point with whom they point at. */
        PairCondition isChosen();

        /** Reads a number of the member pointed at. */
        Series read(Series ofTheOtherSide);

        /** How many members of the one side point at each member of the other. */
        Series pointedAt();
    }

    /** A round of venture finance: start-ups of cohorts meet investors, and take the best offer. */
    static void round(LaterModel m, Series quality, Series taste, Sector startUps, Sector investors, Value cheque) {
        LaterPopulation startUp = m.population("startUp", 600).cohorts(15);
        LaterPopulation investor = m.population("investor", 100);
        Pairs pairs = m.pairs(startUp, investor);
        PairSeries fit = pairs.of(quality).plus(pairs.of(taste)).plus(pairs.normalEach("noise"));
        PairCondition aware = pairs.uniform("aware").below(pairs.of(quality).normalCdf());
        PairSeries offer = pairs.when(aware, fit);
        PairIndex best = offer.argMax(investor);
        m.flow("round", investors, startUps, pairs.of(cheque).times(best.isChosen()));
        m.pooled("age", quality.last(), startUp.among(aware.any(investor)));
    }
}
