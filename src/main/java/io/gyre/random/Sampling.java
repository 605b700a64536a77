package io.gyre.random;

import java.util.Map;

/**
 * How the draws that are made once per path are placed over the paths. Draws of members and of periods are random and
 * independent under all of them.
 */
public enum Sampling {

    /** Independent paths. */
    RANDOM,

    /**
     * Pairs: path 2k is random, and path 2k + 1 has 1 - u for each u of path 2k. The pair is one observation; different
     * pairs are independent.
     */
    ANTITHETIC,

    /**
     * Each variable evenly by itself: a hash-shuffled, hash-scrambled van der Corput sequence in each of {@link #SCRAMBLES}
     * scrambles, of which path p is point p / 16 of scramble p mod 16. Each aligned run of 2<sup>k</sup> points of a scramble
     * has one in each of 2<sup>k</sup> strata, so that a run can be made longer at any time.
     */
    LATIN,

    /**
     * All variables evenly together: Sobol' points with Owen's scrambling, in {@link #SCRAMBLES} independent scrambles, of
     * which path p is point p / 16 of scramble p mod 16. A variable without a dimension is random.
     */
    SOBOL;

    /** How many independent scrambles there are, from which the error is told. */
    public static final int SCRAMBLES = 16;

    /** The most paths of {@link #LATIN} and {@link #SOBOL}, 2<sup>32</sup> points a scramble. */
    public static final long MOST_PLACED = SCRAMBLES * (1L << Scrambler.DIGITS);

    /**
     * Where the draws lie.
     *
     * @param dimensions the Sobol' dimension of each variable that has one, from 1; read by {@link #SOBOL} alone
     * @return the placement
     */
    public Placement placement(Map<String, Integer> dimensions) {
        return switch (this) {
            case RANDOM -> Placement.RANDOM;
            case ANTITHETIC -> new AntitheticPlacement();
            case LATIN -> new LatinPlacement();
            case SOBOL -> new SobolPlacement(dimensions);
        };
    }
}
