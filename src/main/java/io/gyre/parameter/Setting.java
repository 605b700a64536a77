package io.gyre.parameter;

import io.gyre.distribution.Distribution;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a parameter is set to; all numbers are in the unit of the parameter. */
public sealed interface Setting {

    /**
     * One number.
     *
     * @param value the number
     */
    record Amount(double value) implements Setting {

        // written out, as what Java derives for records takes 2 ms to link in a process that has just begun
        @Override
        public boolean equals(Object other) {
            return other instanceof Amount that && Double.compare(value, that.value) == 0;
        }

        @Override
        public int hashCode() {
            return Double.hashCode(value);
        }
    }

    /**
     * A number for each year; the last one holds for all years after it.
     *
     * @param values the numbers of the first year, the second …, at least one
     */
    record ByYear(List<Double> values) implements Setting {

        /**
         * Copies the numbers.
         *
         * @param values at least one number
         * @throws IllegalArgumentException if there is none
         */
        public ByYear {
            values = List.copyOf(values);
            if (values.isEmpty()) {
                throw new IllegalArgumentException("a list by year must hold at least one number, got none");
            }
        }

        /**
         * The number of a year.
         *
         * @param year the year of the programme, from 0
         * @return its number; the last one where the list has ended
         */
        public double of(int year) {
            return values.get(Math.min(year, values.size() - 1));
        }
    }

    /**
     * A distribution.
     *
     * @param distribution what is drawn from
     */
    record Drawn(Distribution distribution) implements Setting {}

    /**
     * One of the named options of a choice.
     *
     * @param name the option
     */
    record Option(String name) implements Setting {}

    /**
     * A number for each named group of a population.
     *
     * @param values group to number, in the order given
     */
    record ByGroup(Map<String, Double> values) implements Setting {

        /**
         * Copies the numbers.
         *
         * @param values at least one group
         * @throws IllegalArgumentException if there is none
         */
        public ByGroup {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
            if (values.isEmpty()) {
                throw new IllegalArgumentException("numbers by group must name at least one group, got none");
            }
        }
    }

    /**
     * This setting as a short text without unit.
     *
     * @return for example {@code 0.3}, {@code [100, 0]}, {@code Triangular(0.3, 0.8, 1.5)}, {@code proRata}
     */
    default String text() {
        if (this instanceof Amount amount) {
            return Allowed.number(amount.value());
        } else if (this instanceof ByYear years) {
            return years.values().stream().map(Allowed::number).collect(Collectors.joining(", ", "[", "]"));
        } else if (this instanceof Drawn drawn) {
            return drawn.distribution().describe();
        } else if (this instanceof Option option) {
            return option.name();
        }
        return ((ByGroup) this)
                .values().entrySet().stream()
                        .map(entry -> entry.getKey() + ": " + Allowed.number(entry.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
    }

    /**
     * The same setting in a unit a given number of times smaller.
     *
     * @param factor how many new units an old one is, positive and finite
     * @return the copy; an option stays as it is
     */
    default Setting scaled(double factor) {
        if (this instanceof Amount amount) {
            return new Amount(amount.value() * factor);
        } else if (this instanceof ByYear years) {
            return new ByYear(
                    years.values().stream().map(value -> value * factor).toList());
        } else if (this instanceof Drawn drawn) {
            return new Drawn(drawn.distribution().scaled(factor));
        } else if (this instanceof ByGroup groups) {
            Map<String, Double> scaled = new LinkedHashMap<>(groups.values());
            scaled.replaceAll((group, value) -> value * factor);
            return new ByGroup(scaled);
        }
        return this;
    }
}
