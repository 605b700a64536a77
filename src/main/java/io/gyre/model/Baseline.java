package io.gyre.model;

/** What a programme is compared with. */
public enum Baseline {
    /** The policy of nulls: every lever at its null value, choices at their default. */
    NONE
}
