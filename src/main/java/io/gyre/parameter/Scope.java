package io.gyre.parameter;

/** How often an uncertainty is drawn; without meaning for other roles. */
public enum Scope {
    /** Once per path: one future, one number. */
    PATH,
    /** By each member of a population for itself. */
    MEMBER
}
