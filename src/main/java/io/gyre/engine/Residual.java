package io.gyre.engine;

/**
 * The largest residual of the balances seen so far.
 *
 * @param size relative to turnover, not negative
 * @param key the balance; empty while all are 0
 */
record Residual(double size, String key) {

    static final Residual NONE = new Residual(0, "");

    /** The larger of the two, this one if they are equal. */
    Residual max(Residual other) {
        return other.size > size ? other : this;
    }
}
