package io.gyre.engine;

import io.gyre.graph.Node;
import java.util.Arrays;

/** What is known of a node's value when a policy is compiled. */
sealed interface Known {

    /** The same on all paths and members: one number, or one a period. */
    record Number(double[] values) implements Known {

        static Number of(double value) {
            return new Number(new double[] {value});
        }

        /** One number where all periods have the same bits. */
        static Number byPeriod(double[] values) {
            long bits = Double.doubleToRawLongBits(values[0]);
            boolean same = Arrays.stream(values).allMatch(value -> Double.doubleToRawLongBits(value) == bits);
            return same ? of(values[0]) : new Number(values);
        }

        boolean isConstant() {
            return values.length == 1;
        }

        boolean is(double value) {
            return isConstant() && Double.doubleToRawLongBits(values[0]) == Double.doubleToRawLongBits(value);
        }

        double first() {
            return values[0];
        }

        double last() {
            return values[values.length - 1];
        }

        /** The numbers spread over so many periods. */
        double[] over(int periods) {
            if (values.length == periods) {
                return values;
            }
            double[] spread = new double[periods];
            Arrays.fill(spread, values[0]);
            return spread;
        }
    }

    /** The value of another node, which is not known. */
    record Alias(Node node) implements Known {}

    /** Differs from path to path. */
    record Open() implements Known {
        static final Open INSTANCE = new Open();
    }
}
