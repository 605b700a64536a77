package io.gyre.parameter;

/** Who decides a parameter. */
public enum Role {
    /** A policy sets it; its null value is what holds without the programme. */
    LEVER,
    /** A policy picks one of several named options. */
    CHOICE,
    /** Nobody knows it: drawn from a distribution. */
    UNCERTAINTY,
    /** Taken as known. */
    CONSTANT
}
