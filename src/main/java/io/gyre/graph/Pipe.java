package io.gyre.graph;

/**
 * Amounts on their way: at the close of period t the amount is sent with the lag k of that moment, split between its two
 * neighbours: with k₀ = floor(k) and f = k - k₀, amount·(1-f) is added to what is due in period t+k₀ when k₀ ≥ 1, then
 * amount·f to what is due in t+k₀+1 when f > 0. (What has k₀ = 0 arrives in the period itself and is added by the
 * equations. Where k is NaN nothing is sent.) Read by {@link Op.Due}.
 */
public final class Pipe {

    private final String key;
    private final Axis axis;
    private final int length;
    private final Node zero;
    private Node amount;
    private Node lag;

    /**
     * Creates a pipe; {@link #sends} must follow.
     *
     * @param key its name
     * @param axis what it is indexed by
     * @param length the greatest lag in whole periods, 1 … 64
     * @param zero a FIXED zero, until something is sent
     */
    public Pipe(String key, Axis axis, int length, Node zero) {
        if (length < 1 || length > 64) {
            throw new IllegalArgumentException("longest lag of " + key + " must be in [1, 64], got " + length);
        }
        this.key = key;
        this.axis = axis;
        this.length = length;
        this.zero = zero;
        this.amount = zero;
        this.lag = zero;
    }

    /**
     * Says what is sent.
     *
     * @param sent the amount of each period
     * @param periods the lag k in [0, length], any real number
     */
    public void sends(Node sent, Node periods) {
        amount = sent;
        lag = periods;
    }

    /**
     * The name.
     *
     * @return the key
     */
    public String key() {
        return key;
    }

    /**
     * What it is indexed by.
     *
     * @return the axis
     */
    public Axis axis() {
        return axis;
    }

    /**
     * The greatest lag.
     *
     * @return whole periods
     */
    public int length() {
        return length;
    }

    /**
     * What is sent while nothing is.
     *
     * @return a FIXED zero
     */
    public Node zero() {
        return zero;
    }

    /**
     * What is sent each period.
     *
     * @return a node
     */
    public Node amount() {
        return amount;
    }

    /**
     * With what lag.
     *
     * @return a node, in periods
     */
    public Node lag() {
        return lag;
    }

    @Override
    public String toString() {
        return key;
    }
}
