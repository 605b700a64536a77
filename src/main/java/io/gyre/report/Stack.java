package io.gyre.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Parts of a whole: a stacked bar for each policy. */
final class Stack {

    private final String unit;
    private final List<String> parts = new ArrayList<>();
    private final Map<Integer, double[]> policies = new LinkedHashMap<>();

    Stack(String unit) {
        this.unit = unit;
    }

    void part(String name) {
        parts.add(name);
    }

    void policy(int at, double[] values) {
        policies.put(at, values.clone());
    }

    Chart chart(Shown shown, String title, String sentence) {
        double whole = 0;
        Json json = Json.compact().open().put("unit", unit).key("parts").openList();
        parts.forEach(json::value);
        json.closeList().key("policies").openList();
        List<Grid.Line> lines = new ArrayList<>();
        for (Map.Entry<Integer, double[]> policy : policies.entrySet()) {
            shown.open(json, policy.getKey())
                    .rounded("values", policy.getValue())
                    .close();
            double sum = 0;
            List<String> line = new ArrayList<>(List.of(shown.name(policy.getKey())));
            for (double value : policy.getValue()) {
                sum += Math.abs(value) < Double.POSITIVE_INFINITY ? Math.abs(value) : 0;
                line.add(new Measure(unit, 1).number(value, Math.max(Math.abs(value) * 5e-3, 5e-3)));
            }
            lines.add(Grid.Line.of(line));
            whole = Math.max(whole, sum);
        }
        json.closeList().key("whole").rounded(whole > 0 ? whole : 1).close();
        List<String> headings = new ArrayList<>(List.of("policy"));
        headings.addAll(parts);
        Chart.Table table = new Chart.Table(title + ", " + unit, new Grid(headings, 1, lines));
        return new Chart("parts", title, List.of(sentence), json.text().strip(), List.of(table), legend());
    }

    /** The colours of the parts; bars name their parts only where there is room. */
    private String legend() {
        StringBuilder legend = new StringBuilder("<ul class=\"legend\">");
        for (int part = 0; part < parts.size(); part++) {
            legend.append("<li><span class=\"swatch s")
                    .append((part + 1) % Shown.HUES)
                    .append("\"></span>")
                    .append(Html.escaped(parts.get(part)))
                    .append("</li>");
        }
        return legend.append("</ul>\n").toString();
    }
}
