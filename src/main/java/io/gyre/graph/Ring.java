package io.gyre.graph;

/** The last values of a series: at the close of each period it stores the value of {@link #input()}. Read by {@link Op.Past}. */
public final class Ring {

    private final String key;
    private final Axis axis;
    private final int length;
    private final Node before;
    private Node input;

    /**
     * Creates a ring; {@link #stores} must follow.
     *
     * @param key its name
     * @param axis what it is indexed by
     * @param length how many past periods it keeps, 1 … 65
     * @param before what is read before period 1, FIXED
     */
    public Ring(String key, Axis axis, int length, Node before) {
        if (length < 1 || length > 65) {
            throw new IllegalArgumentException("length of " + key + " must be in [1, 65], got " + length);
        }
        this.key = key;
        this.axis = axis;
        this.length = length;
        this.before = before;
        this.input = before;
    }

    /**
     * Says what is stored.
     *
     * @param series the value at the close of each period
     */
    public void stores(Node series) {
        input = series;
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
     * How many past periods it keeps.
     *
     * @return the greatest k that {@link Op.Past} may ask
     */
    public int length() {
        return length;
    }

    /**
     * What is read before period 1.
     *
     * @return a FIXED node
     */
    public Node before() {
        return before;
    }

    /**
     * What is stored.
     *
     * @return a node
     */
    public Node input() {
        return input;
    }

    @Override
    public String toString() {
        return key;
    }
}
