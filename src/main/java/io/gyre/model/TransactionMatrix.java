package io.gyre.model;

import io.gyre.graph.Declared;
import io.gyre.graph.Graph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who pays whom: a column for each sector, a row for each flow, each row adding to zero; and the balance sheet, a row for
 * each stock and claim.
 *
 * @param sectors the sectors' keys, a column each
 * @param flows the rows of the flows
 * @param balances the rows of the balance sheet
 */
public record TransactionMatrix(List<String> sectors, List<Row> flows, List<Row> balances) {

    /**
     * A row: +1 where it adds, -1 where it takes away, 0 elsewhere.
     *
     * @param key the flow, stock or claim
     * @param label free text
     * @param unit its unit as text
     * @param signs one sign a sector
     */
    public record Row(String key, String label, String unit, List<Integer> signs) {
        /**
         * Copies the signs.
         *
         * @param key the flow, stock or claim
         * @param label free text
         * @param unit its unit as text
         * @param signs one sign a sector
         */
        public Row {
            signs = List.copyOf(signs);
        }
    }

    /**
     * Copies the lists.
     *
     * @param sectors the sectors' keys, a column each
     * @param flows the rows of the flows
     * @param balances the rows of the balance sheet
     */
    public TransactionMatrix {
        sectors = List.copyOf(sectors);
        flows = List.copyOf(flows);
        balances = List.copyOf(balances);
    }

    static TransactionMatrix of(Graph graph) {
        Declared declared = graph.declared();
        List<String> sectors =
                declared.sectors().stream().map(Declared.Sector::key).toList();
        List<Row> flows = new ArrayList<>();
        for (Declared.Flow flow : declared.flows()) {
            flows.add(row(
                    sectors,
                    flow.key(),
                    flow.label(),
                    flow.from().unit().per(graph.calendar().period()).toString(),
                    Map.of(flow.from().sector().key(), -1, flow.to().sector().key(), 1)));
        }
        List<Row> balances = new ArrayList<>();
        for (Declared.Stock stock : declared.stocks()) {
            Map<String, Integer> sign = Map.of(stock.sector().key(), 1);
            balances.add(row(sectors, stock.key(), stock.key(), stock.unit().toString(), sign));
        }
        for (Declared.Claim claim : declared.claims()) {
            Map<String, Integer> signs =
                    Map.of(claim.holder().key(), 1, claim.issuer().key(), -1);
            balances.add(row(sectors, claim.key(), claim.label(), claim.unit().toString(), signs));
        }
        return new TransactionMatrix(sectors, flows, balances);
    }

    private static Row row(List<String> sectors, String key, String label, String unit, Map<String, Integer> signs) {
        Map<String, Integer> filled = new LinkedHashMap<>();
        sectors.forEach(sector -> filled.put(sector, signs.getOrDefault(sector, 0)));
        return new Row(key, label, unit, List.copyOf(filled.values()));
    }

    /**
     * Both pages as text.
     *
     * @return the text
     */
    public String text() {
        return page("Transaction flows", flows) + "\n" + page("Balance sheet", balances);
    }

    private String page(String title, List<Row> rows) {
        List<String> heads = new ArrayList<>(List.of(title));
        heads.addAll(sectors);
        heads.add("unit");
        TextTable table = new TextTable(heads.toArray(String[]::new));
        for (Row row : rows) {
            List<String> cells = new ArrayList<>(List.of(row.key()));
            row.signs().forEach(sign -> cells.add(sign > 0 ? "+" : sign < 0 ? "-" : ""));
            cells.add(row.unit());
            table.row(cells.toArray(String[]::new));
        }
        return table.text();
    }
}
