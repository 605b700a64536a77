package io.gyre.model;

/** As the amount of a flow: what is left in the stock after the flows of earlier priority. */
public final class Remainder {

    static final Remainder ALL = new Remainder();

    private Remainder() {}
}
