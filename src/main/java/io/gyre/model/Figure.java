package io.gyre.model;

import java.util.List;
import java.util.Optional;

/**
 * A picture that a scenario asks of the report, beside those that every scenario gets. It names outcomes by their keys; one
 * that the model has not is refused when the report is made.
 */
public sealed interface Figure {

    /**
     * Its heading.
     *
     * @return a few words
     */
    String title();

    /**
     * What is to be seen in it.
     *
     * @return a sentence
     */
    String sentence();

    /**
     * Outcomes that are parts of one whole: a stacked bar for each policy.
     *
     * @param title its heading
     * @param sentence what is to be seen
     * @param outcomes keys of numbers or ratios with one denominator
     */
    record Parts(String title, String sentence, List<String> outcomes) implements Figure {
        /**
         * Copies the keys.
         *
         * @param title its heading
         * @param sentence what is to be seen
         * @param outcomes keys of numbers or ratios with one denominator
         */
        public Parts {
            outcomes = List.copyOf(outcomes);
        }
    }

    /**
     * A category whose names are stages passed in their order: a waterfall of what is lost at each, for each policy.
     *
     * @param title its heading
     * @param sentence what is to be seen
     * @param outcome the key of a category
     */
    record Stages(String title, String sentence, String outcome) implements Figure {}

    /**
     * One outcome for each value of x: a curve for each policy.
     *
     * @param title its heading
     * @param sentence what is to be seen
     * @param x what the axis is called
     * @param points the points, x increasing
     * @param line a horizontal line to compare with, in units of the outcomes
     */
    record Curve(String title, String sentence, String x, List<Point> points, Optional<Double> line) implements Figure {
        /**
         * Copies the points.
         *
         * @param title its heading
         * @param sentence what is to be seen
         * @param x what the axis is called
         * @param points the points, x increasing
         * @param line a horizontal line to compare with, in units of the outcomes
         */
        public Curve {
            points = List.copyOf(points);
        }
    }

    /**
     * A point of a {@link Curve}.
     *
     * @param x where it stands
     * @param outcome the key of the outcome that it shows
     */
    record Point(double x, String outcome) {}

    /**
     * How likely a choice of n holds nothing of a kind, if each that is chosen is of that kind with one probability p: a
     * curve of (1 - p)ⁿ for each policy, and one for choosing blindly.
     *
     * @param title its heading
     * @param sentence what is to be seen
     * @param x what is counted
     * @param share the key of the outcome p, a share
     * @param blind the key of the same share among all that could be chosen
     * @param sizes the values of n, increasing
     */
    record Misses(String title, String sentence, String x, String share, String blind, List<Integer> sizes)
            implements Figure {
        /**
         * Copies the sizes.
         *
         * @param title its heading
         * @param sentence what is to be seen
         * @param x what is counted
         * @param share the key of the outcome p, a share
         * @param blind the key of the same share among all that could be chosen
         * @param sizes the values of n, increasing
         */
        public Misses {
            sizes = List.copyOf(sizes);
        }
    }

    /**
     * Readings of one thing against a lever, which is swept over its range by a small run of its own.
     *
     * @param title its heading
     * @param sentence what is to be seen
     * @param lever the key of a lever with a finite range
     * @param outcomes keys of outcomes of one unit
     * @param line a horizontal line to compare with, in units of the outcomes
     */
    record Readings(String title, String sentence, String lever, List<String> outcomes, Optional<Double> line)
            implements Figure {
        /**
         * Copies the keys.
         *
         * @param title its heading
         * @param sentence what is to be seen
         * @param lever the key of a lever with a finite range
         * @param outcomes keys of outcomes of one unit
         * @param line a horizontal line to compare with, in units of the outcomes
         */
        public Readings {
            outcomes = List.copyOf(outcomes);
        }
    }
}
