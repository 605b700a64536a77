package io.gyre.statistics;

/** Which paths hang together, so that errors are told from groups of them and not from each path. */
public enum Grouping {

    /** None: each path is an observation. */
    PATHS,

    /** Paths 2k and 2k + 1 are one observation; pairs are independent. */
    PAIRS,

    /**
     * Path p belongs to scramble p mod 16; the paths of one scramble fill space together, and the 16 scrambles are independent
     * and alike.
     */
    SCRAMBLES
}
