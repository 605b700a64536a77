package io.gyre.model;

import io.gyre.graph.Axis;
import io.gyre.graph.Declared;
import io.gyre.graph.Site;
import io.gyre.unit.Unit;
import java.util.LinkedHashMap;
import java.util.Map;

/** Who holds money and other stocks: one body, or each member of a population. */
public final class Sector implements Account {

    private final Model model;
    private final String key;
    private String label;
    private final Axis axis;
    private final boolean outside;
    private boolean open;
    private final Site site = Nodes.site();
    private final Map<String, Stock> stocks = new LinkedHashMap<>();

    Sector(Model model, String key, Axis axis, boolean outside) {
        this.model = model;
        this.key = key;
        this.label = key;
        this.axis = axis;
        this.outside = outside;
        this.open = outside;
    }

    /**
     * Says what people call it.
     *
     * @param text free text
     * @return this
     */
    public Sector label(String text) {
        label = text;
        return this;
    }

    /**
     * Says what cash it has at time 0.
     *
     * @param cash the opening value, in the model's currency
     * @return this
     */
    public Sector opening(Value cash) {
        cash().opening(cash);
        return this;
    }

    /**
     * Lets its cash fall below zero: it can always pay.
     *
     * @return this
     */
    public Sector open() {
        open = true;
        cash().open();
        return this;
    }

    /**
     * Its money in the model's currency.
     *
     * @return the cash stock
     */
    public Stock cash() {
        return stock("cash", model.currency());
    }

    /**
     * Another stock it holds; the same name gives the same stock.
     *
     * @param name the name within the sector
     * @param unit its unit
     * @return the stock
     */
    public Stock stock(String name, Unit unit) {
        Stock known = stocks.get(name);
        if (known != null) {
            return known;
        }
        Stock stock = Stock.of(model, this, name, unit);
        if (open) {
            stock.open();
        }
        stocks.put(name, stock);
        return stock;
    }

    @Override
    public Stock stockOf(Unit unit) {
        if (unit.hasDimensionOf(model.currency())) {
            return cash();
        }
        return stocks.values().stream()
                .filter(stock -> stock.unit().equals(unit))
                .findFirst()
                .orElseGet(() -> {
                    if (outside) {
                        return stock(unit.toString(), unit);
                    }
                    throw Nodes.refusal("a flow of " + unit + " must have a stock of that unit in " + key
                            + ", got none; declare " + key + ".stock(name, unit)");
                });
    }

    /**
     * The key.
     *
     * @return the key, unique in the model
     */
    public String key() {
        return key;
    }

    String labelText() {
        return label;
    }

    Axis axis() {
        return axis;
    }

    boolean isOutside() {
        return outside;
    }

    Map<String, Stock> stocks() {
        return stocks;
    }

    Declared.Sector declared() {
        return new Declared.Sector(key, label, axis, outside, site);
    }
}
