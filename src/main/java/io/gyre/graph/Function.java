package io.gyre.graph;

/**
 * The element-wise operations, with the exact meaning that every evaluator gives them: each result has the bits of the
 * Java expression stated, with {@code exp}, {@code log} and the like from {@code io.gyre.math.Elementary}. Conditions are
 * 1.0 and 0.0. Nothing is contracted or reordered.
 */
public enum Function {
    /** {@code -a}. */
    NEGATE(1),
    /** {@code Math.abs(a)}. */
    ABS(1),
    /** {@code Elementary.exp(a)}. */
    EXP(1),
    /** {@code Elementary.log(a)}. */
    LOG(1),
    /** {@code Math.sqrt(a)}. */
    SQRT(1),
    /** {@code Math.floor(a)}. */
    FLOOR(1),
    /** {@code Elementary.normalCdf(a)}. */
    NORMAL_CDF(1),
    /** {@code Elementary.normalQuantile(a)}. */
    NORMAL_QUANTILE(1),
    /** {@code 1.0 - a}: the negation of a condition. */
    NOT(1),
    /** {@code Absent.is(a) ? 1.0 : 0.0}. */
    IS_ABSENT(1),
    /** {@code a + b}. */
    ADD(2),
    /** {@code a - b}. */
    SUBTRACT(2),
    /** {@code a * b}. */
    MULTIPLY(2),
    /** {@code a / b}. */
    DIVIDE(2),
    /** {@code b == 0 ? Absent.VALUE : a / b}; NaN in either passes through. */
    RATIO(2),
    /** {@code Math.min(a, b)}. */
    MIN(2),
    /** {@code Math.max(a, b)}. */
    MAX(2),
    /** {@code Elementary.pow(a, b)}. */
    POWER(2),
    /** {@code a < b ? 1.0 : 0.0}. */
    LESS(2),
    /** {@code a <= b ? 1.0 : 0.0}. */
    LESS_EQUAL(2),
    /** {@code a == b ? 1.0 : 0.0}, for whole numbers and indices. */
    EQUAL(2),
    /** {@code a * b} of conditions. */
    AND(2),
    /** {@code Math.max(a, b)} of conditions. */
    OR(2),
    /** {@code c != 0 ? a : b}: inputs c, a, b; what is not chosen is selected away, never multiplied. */
    SELECT(3),
    /** {@code Math.fma(a, b, c)}. */
    FMA(3),
    /** {@code Binomial.quantile(u, n, p)} of {@code io.gyre.math}: how many of n trials succeed. */
    BINOMIAL(3);

    private final int arity;

    Function(int arity) {
        this.arity = arity;
    }

    /**
     * How many inputs it takes.
     *
     * @return 1, 2 or 3
     */
    public int arity() {
        return arity;
    }
}
