package io.gyre.report;

import io.gyre.engine.Result;
import io.gyre.model.FlowTotals;
import io.gyre.model.FlowTotals.Line;
import io.gyre.statistics.Fan;
import io.gyre.statistics.Moments;
import io.gyre.unit.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Sankey diagrams of the money, one a policy, each in three views: what the programme changes, all, one typical path. */
final class MoneyCharts {

    /** What is thinner than this part of the widest is not drawn; the table has it. */
    private static final double THINNEST = 2e-3;

    private static final int NAMED_FLOWS = 4;

    private final Money money;
    private final FlowTotals totals;
    private final Shown shown;
    private final Map<String, String> sectors;
    private final Unit unit;
    private final List<Integer> lines = new ArrayList<>(); // those of money
    private final double[] toUnit;
    private final Optional<String> payer;

    MoneyCharts(Money money, Result result, Map<String, String> sectors) {
        this.money = money;
        this.totals = money.totals();
        this.shown = Shown.of(result);
        this.sectors = sectors;
        this.toUnit = new double[totals.lines().size()];
        Optional<Unit> first = totals.lines().stream()
                .map(Line::unit)
                .filter(some -> some.currency().isPresent())
                .findFirst();
        this.unit = first.orElse(Unit.NUMBER);
        for (int k = 0; k < toUnit.length; k++) {
            Unit of = totals.lines().get(k).unit();
            if (first.isPresent() && of.hasDimensionOf(unit)) {
                toUnit[k] = of.factorTo(unit);
                lines.add(k);
            }
        }
        this.payer = payer();
    }

    /** Whoever pays most that nobody pays without a programme. */
    private Optional<String> payer() {
        double[] without = money.means(money.none());
        Map<String, Double> paid = new TreeMap<>();
        for (String policy : shown.keys()) {
            double[] with = money.means(policy);
            for (int k : lines) {
                if (without[k] == 0 && with[k] > 0) {
                    paid.merge(totals.lines().get(k).from(), with[k] * toUnit[k], Double::sum);
                }
            }
        }
        return paid.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    List<Chart> charts() {
        List<Chart> charts = new ArrayList<>();
        for (int policy = 0; policy < shown.count(); policy++) {
            if (isPaid(money.means(shown.key(policy)))) {
                charts.add(chart(policy));
            }
        }
        return charts;
    }

    private boolean isPaid(double[] amounts) {
        return lines.stream().anyMatch(k -> amounts[k] != 0);
    }

    private boolean isNone(int policy) {
        return shown.key(policy).equals(money.none());
    }

    private Chart chart(int policy) {
        double[] means = money.means(shown.key(policy));
        double[] without = money.means(money.none());
        double[] changes = new double[means.length];
        double[] sizes = new double[means.length];
        for (int k : lines) {
            changes[k] = means[k] - without[k];
            sizes[k] = means[k] * toUnit[k];
        }
        Measure measure = Measure.of(unit, Measure.size(sizes));
        Json json = Json.compact().open().put("unit", measure.name()).put("policy", (long) policy);
        json.put("control", "money-" + policy).key("views").openList();
        List<String> views = new ArrayList<>();
        if (!isNone(policy) && isPaid(changes)) {
            views.add("Changed by the programme");
            view(json, changes, measure);
        }
        views.add("All payments, mean");
        view(json, means, measure);
        if (isPaid(money.typical(shown.key(policy)))) {
            views.add("All payments, typical path");
            view(json, money.typical(shown.key(policy)), measure);
        }
        json.closeList().close();
        Chart.Table table = new Chart.Table(
                "Payments under " + shown.name(policy) + ", totals over time, " + measure.name(),
                table(policy, measure, changes));
        String title = measure.titled(shown.name(policy));
        return new Chart(
                "sankey",
                title,
                List.of(sentence(policy, changes)),
                json.text().strip(),
                List.of(table),
                Html.choices("money-" + policy, "View", views));
    }

    private String sentence(int policy, double[] amounts) {
        double[] told = isNone(policy) ? money.means(shown.key(policy)) : amounts;
        int largest = lines.get(0);
        for (int k : lines) {
            largest = Math.abs(told[k] * toUnit[k]) > Math.abs(told[largest] * toUnit[largest]) ? k : largest;
        }
        Line line = totals.lines().get(largest);
        double amount = told[largest] * toUnit[largest];
        if (!(Math.abs(amount) > 0)) {
            return "No payment changes, in the mean over paths.";
        }
        Measure measure = Measure.of(unit, Math.abs(amount));
        String words = measure.number(Math.abs(amount), Math.abs(amount) * 5e-3) + " " + measure.name();
        String which = isNone(policy) ? "Largest payment: " : "Largest change: ";
        String change = isNone(policy) ? "" : amount < 0 ? " less" : " more";
        return which + words + change + " from " + name(line.from()) + " to " + name(line.to()) + " (" + label(line)
                + "), in the mean over paths.";
    }

    private String name(String sector) {
        return sectors.getOrDefault(sector, sector);
    }

    private static String label(Line line) {
        return Subject.spoken(line.label(), line.key().replace(".heir", ""));
    }

    // ---- the picture ----

    /** A payment that falls is drawn as money that goes the other way: so every node stays balanced. */
    private void view(Json json, double[] amounts, Measure measure) {
        Map<List<String>, Double> pairs = new LinkedHashMap<>();
        Map<List<String>, List<String>> what = new LinkedHashMap<>();
        for (int k : lines) {
            Line line = totals.lines().get(k);
            double amount = amounts[k] * toUnit[k] * measure.factor();
            if (amount != 0 && !line.from().equals(line.to())) {
                List<String> pair = amount > 0 ? List.of(line.from(), line.to()) : List.of(line.to(), line.from());
                pairs.merge(pair, Math.abs(amount), Double::sum);
                what.computeIfAbsent(pair, key -> new ArrayList<>()).add((amount < 0 ? "less " : "") + label(line));
            }
        }
        double thinnest =
                THINNEST * pairs.values().stream().mapToDouble(x -> x).max().orElse(0);
        List<Loops.Link> links = new ArrayList<>();
        pairs.forEach((pair, amount) -> {
            if (amount > thinnest) {
                links.add(new Loops.Link(pair.get(0), pair.get(1), amount));
            }
        });
        draw(json, new Loops(links, payer), what);
    }

    private void draw(Json json, Loops loops, Map<List<String>, List<String>> what) {
        json.open().key("nodes").openList();
        for (String sector : loops.order()) {
            node(json, sector, name(sector), false, isLast(loops, sector));
        }
        List<String> returns = loops.links().stream()
                .filter(loops::isReturned)
                .map(Loops.Link::to)
                .distinct()
                .toList();
        for (String sector : returns) {
            node(json, sector + "<", "↩ back to " + name(sector), true, true);
            node(json, sector + ">", "↪ " + name(sector) + ", returned", true, false);
        }
        json.closeList().key("links").openList();
        for (Loops.Link link : loops.links()) {
            boolean returned = loops.isReturned(link);
            String flows = words(what.get(List.of(link.from(), link.to())));
            link(json, link.from(), link.to() + (returned ? "<" : ""), link.amount(), flows, returned);
        }
        for (String sector : returns) {
            double back = loops.links().stream()
                    .filter(link -> link.to().equals(sector) && loops.isReturned(link))
                    .mapToDouble(Loops.Link::amount)
                    .sum();
            link(json, sector + ">", sector, back, "", true);
        }
        json.closeList().close();
    }

    private static boolean isLast(Loops loops, String sector) {
        return loops.links().stream().noneMatch(link -> link.from().equals(sector));
    }

    private static void node(Json json, String id, String name, boolean returned, boolean last) {
        json.open().put("id", id).put("name", Words.line(name));
        json.put("returned", returned).put("last", last).close();
    }

    private static void link(Json json, String from, String to, double amount, String what, boolean returned) {
        json.open().put("source", from).put("target", to);
        json.key("value").rounded(amount).put("what", Words.line(what));
        json.put("returned", returned).close();
    }

    private static String words(List<String> flows) {
        String first = String.join(", ", flows.subList(0, Math.min(NAMED_FLOWS, flows.size())));
        return flows.size() > NAMED_FLOWS ? first + " and " + (flows.size() - NAMED_FLOWS) + " more" : first;
    }

    // ---- the numbers ----

    private Grid table(int policy, Measure measure, double[] changes) {
        List<Grid.Line> rows = new ArrayList<>();
        double[] typical = money.typical(shown.key(policy));
        for (int k : lines) {
            Line line = totals.lines().get(k);
            Fan fan = money.total(shown.key(policy), line);
            Moments total = fan.moments(fan.periods());
            Fan.Band band = fan.band(fan.periods());
            Measure of = new Measure(measure.name(), measure.factor() * toUnit[k]);
            double digits = Math.max(total.standardError(), Math.abs(total.mean()) * 5e-4);
            rows.add(Grid.Line.of(List.of(
                    name(line.from()),
                    name(line.to()),
                    label(line),
                    of.withError(total.mean(), total.standardError()),
                    of.number(changes[k], digits),
                    of.number(band.q05(), digits),
                    of.number(band.q50(), digits),
                    of.number(band.q95(), digits),
                    of.number(typical[k], digits))));
        }
        List<String> headings = List.of(
                "from", "to", "payment", "mean", "change", "5 %", "median", "95 %", "path " + money.typicalPath());
        return new Grid(headings, 3, rows);
    }

    /** Medians under the first programme: less for the payer, more for the receiver, each row adding to nothing. */
    Grid matrix() {
        int policy = shown.key(0).equals(money.none()) ? Math.min(1, shown.count() - 1) : 0;
        List<String> columns = lines.stream()
                .map(k -> totals.lines().get(k))
                .flatMap(line -> Stream.of(line.from(), line.to()))
                .distinct()
                .toList();
        List<String> headings = new ArrayList<>(List.of("under " + shown.name(policy), "unit"));
        columns.forEach(sector -> headings.add(name(sector)));
        List<Grid.Line> rows = new ArrayList<>();
        for (int k : lines) {
            Line line = totals.lines().get(k);
            Fan fan = money.total(shown.key(policy), line);
            double median = fan.band(fan.periods()).q50();
            Measure measure = Measure.of(line.unit(), Math.abs(median));
            double digits = Math.abs(median) * 5e-3;
            List<String> cells = new ArrayList<>(List.of(label(line), measure.name()));
            for (String sector : columns) {
                boolean pays = sector.equals(line.from());
                boolean isIn = pays || sector.equals(line.to());
                cells.add(isIn ? measure.number(pays ? -median : median, digits) : "");
            }
            rows.add(Grid.Line.of(cells));
        }
        return new Grid(headings, 2, rows);
    }
}
