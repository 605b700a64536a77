package io.gyre.unit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads and prints units. */
final class UnitText {

    static final Set<String> CURRENCIES = Set.of("CNY", "USD", "CAD", "INR", "KRW", "EUR");

    private static final Map<String, Unit> NAMES = names();
    private static final Map<String, Double> PREFIXES = Map.of("k", 1e3, "m", 1e6, "bn", 1e9);

    private UnitText() {}

    private static Map<String, Unit> names() {
        Map<String, Unit> names = new LinkedHashMap<>();
        names.put("number", Unit.NUMBER);
        names.put("share", Unit.SHARE);
        names.put("probability", Unit.PROBABILITY);
        names.put("count", Unit.COUNT);
        names.put("1", Unit.NUMBER);
        names.put("CNY", Unit.CNY);
        names.put("USD", Unit.USD);
        names.put("CAD", Unit.CAD);
        names.put("INR", Unit.INR);
        names.put("KRW", Unit.KRW);
        names.put("EUR", Unit.EUR);
        names.put("voucher", Unit.VOUCHER);
        names.put("hour", Unit.HOUR);
        names.put("card", Unit.CARD);
        names.put("kW", Unit.KW);
        names.put("MW", Unit.KW.scaled(1e3));
        names.put("kWh", Unit.KW.times(Unit.HOUR));
        names.put("quarter", Unit.QUARTER);
        names.put("month", Unit.MONTH);
        names.put("year", Unit.YEAR);
        return names;
    }

    static Unit parse(String text) {
        String[] divided = text.strip().split("/", -1);
        Unit unit = product(divided[0], text);
        for (int part = 1; part < divided.length; part++) {
            unit = unit.per(product(divided[part], text));
        }
        return unit;
    }

    private static Unit product(String part, String whole) {
        Unit unit = Unit.NUMBER;
        boolean first = true;
        for (String factor : part.split("[*·]", -1)) {
            Unit next = factor(factor.strip(), whole);
            unit = first ? next : unit.times(next);
            first = false;
        }
        return unit;
    }

    private static Unit factor(String word, String whole) {
        int space = word.indexOf(' ');
        if (space > 0 && PREFIXES.containsKey(word.substring(0, space))) {
            return name(word.substring(space + 1).strip(), whole).scaled(PREFIXES.get(word.substring(0, space)));
        }
        return name(word, whole);
    }

    private static Unit name(String word, String whole) {
        Unit unit = NAMES.get(word);
        if (unit == null) {
            throw new IllegalArgumentException(
                    "unit must be made of " + String.join(", ", NAMES.keySet()) + ", got \"" + whole + "\"");
        }
        return unit;
    }

    static String print(Unit unit) {
        for (Map.Entry<String, Unit> entry : NAMES.entrySet()) {
            if (entry.getValue().equals(unit)) {
                return entry.getKey();
            }
        }
        Printer printer = new Printer(unit.scale());
        unit.dimensions().forEach(printer::add);
        return printer.text();
    }

    /** Builds the text of a unit; calendar time is printed in the one of year, quarter and month that fits the scale. */
    private static final class Printer {
        private final List<String> over = new ArrayList<>();
        private final List<String> under = new ArrayList<>();
        private double scale;

        Printer(double scale) {
            this.scale = scale;
        }

        void add(String name, int power) {
            String word = name.equals("quarter") ? calendar(power) : name;
            for (int step = 0; step < Math.abs(power); step++) {
                (power > 0 ? over : under).add(word);
            }
        }

        private String calendar(int power) {
            for (String word : List.of("quarter", "month", "year")) {
                double rest = scale / Math.pow(NAMES.get(word).scale(), power);
                for (double size : new double[] {1, 1e3, 1e6, 1e9}) {
                    if (Math.abs(rest - size) <= 1e-9 * size) {
                        scale = size;
                        return word;
                    }
                }
            }
            return "quarter";
        }

        String text() {
            String top = over.isEmpty() ? "1" : String.join("*", over);
            String prefix = prefix();
            String bottom = under.isEmpty() ? "" : "/" + String.join("/", under);
            return prefix + top + bottom;
        }

        private String prefix() {
            if (Math.abs(scale - 1) <= 1e-9) {
                return "";
            }
            return PREFIXES.entrySet().stream()
                    .filter(entry -> Math.abs(scale - entry.getValue()) <= 1e-9 * scale)
                    .map(entry -> entry.getKey() + " ")
                    .findFirst()
                    .orElse(scale + " ");
        }
    }
}
