package io.gyre.engine;

import io.gyre.graph.Function;
import io.gyre.math.Binomial;
import io.gyre.math.Elementary;

/** Which loop computes which function, by the shapes of its inputs. */
final class Kernels {

    private Kernels() {}

    /** A loop over one array. */
    @FunctionalInterface
    interface Unary {
        void apply(double[] a, double[] out, int n);
    }

    /** A loop over two arrays. */
    @FunctionalInterface
    interface Binary {
        void apply(double[] a, double[] b, double[] out, int n);
    }

    /** A loop over an array and a number on its right. */
    @FunctionalInterface
    interface Right {
        void apply(double[] a, double b, double[] out, int n);
    }

    /** A loop over a number and an array on its right. */
    @FunctionalInterface
    interface Left {
        void apply(double a, double[] b, double[] out, int n);
    }

    static Unary unary(Function function) {
        return switch (function) {
            case NEGATE -> UnaryLoops::negate;
            case ABS -> UnaryLoops::abs;
            case EXP -> Elementary::exp;
            case LOG -> Elementary::log;
            case SQRT -> UnaryLoops::sqrt;
            case FLOOR -> UnaryLoops::floor;
            case NORMAL_CDF -> Elementary::normalCdf;
            case NORMAL_QUANTILE -> Elementary::normalQuantile;
            case NOT -> UnaryLoops::not;
            case IS_ABSENT -> UnaryLoops::isAbsent;
            default -> throw arity(function, 1);
        };
    }

    static Binary binary(Function function) {
        return switch (function) {
            case ADD -> ArrayLoops::add;
            case SUBTRACT -> ArrayLoops::subtract;
            case MULTIPLY, AND -> ArrayLoops::multiply;
            case DIVIDE -> ArrayLoops::divide;
            case RATIO -> SelectLoops::ratio;
            case MIN -> ArrayLoops::min;
            case MAX, OR -> ArrayLoops::max;
            case POWER -> Elementary::pow;
            case LESS -> ArrayLoops::less;
            case LESS_EQUAL -> ArrayLoops::lessEqual;
            case EQUAL -> ArrayLoops::equal;
            default -> throw arity(function, 2);
        };
    }

    /** Whether there are loops of a number and an array. */
    static boolean takesNumbers(Function function) {
        return function != Function.POWER;
    }

    static Right right(Function function) {
        return switch (function) {
            case ADD -> RightLoops::add;
            case SUBTRACT -> RightLoops::subtract;
            case MULTIPLY, AND -> RightLoops::multiply;
            case DIVIDE -> RightLoops::divide;
            case RATIO -> RightLoops::ratio;
            case MIN -> RightLoops::min;
            case MAX, OR -> RightLoops::max;
            case LESS -> RightLoops::less;
            case LESS_EQUAL -> RightLoops::lessEqual;
            case EQUAL -> RightLoops::equal;
            default -> throw arity(function, 2);
        };
    }

    static Left left(Function function) {
        return switch (function) {
            case ADD -> LeftLoops::add;
            case SUBTRACT -> LeftLoops::subtract;
            case MULTIPLY, AND -> LeftLoops::multiply;
            case DIVIDE -> LeftLoops::divide;
            case RATIO -> LeftLoops::ratio;
            case MIN -> LeftLoops::min;
            case MAX, OR -> LeftLoops::max;
            case LESS -> LeftLoops::less;
            case LESS_EQUAL -> LeftLoops::lessEqual;
            case EQUAL -> LeftLoops::equal;
            default -> throw arity(function, 2);
        };
    }

    /** The function over arrays of one length; what folds numbers known when a policy is compiled. */
    static void apply(Function function, double[][] in, double[] out) {
        switch (function.arity()) {
            case 1 -> unary(function).apply(in[0], out, out.length);
            case 2 -> binary(function).apply(in[0], in[1], out, out.length);
            default -> {
                switch (function) {
                    case SELECT -> SelectLoops.select(in[0], in[1], in[2], out, out.length);
                    case FMA -> SelectLoops.fma(in[0], in[1], in[2], out, out.length);
                    case BINOMIAL -> Binomial.quantiles(in[0], in[1], in[2], out, out.length);
                    default -> throw arity(function, 3);
                }
            }
        }
    }

    private static IllegalArgumentException arity(Function function, int inputs) {
        return new IllegalArgumentException("function must take " + inputs + " inputs, got " + function);
    }
}
