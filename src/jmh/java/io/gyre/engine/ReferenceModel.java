package io.gyre.engine;

import io.gyre.graph.Axis;
import io.gyre.graph.Function;
import io.gyre.graph.Graph;
import io.gyre.graph.Node;
import io.gyre.graph.Op;
import io.gyre.graph.State;
import io.gyre.graph.Timing;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/**
 * REF, the quarterly model by which speed is measured, node by node: a leased price with jumps, a bill partly subsidised
 * out of a pool, fees and tax, cash that runs out, exits. Its means at 10^6 paths are .3201 (standard error .00013),
 * -8.0757 (.0021) and .3605 (.0007).
 */
final class ReferenceModel {

    static final int PERIODS = 40;

    private final Sketch sketch = new Sketch(PERIODS);
    private final Node price = state(1);
    private final Node x = state(0);
    private final Node pool = state(4);
    private final Node revenue = state(0.5);
    private final Node cash = state(2);
    private final Node returned = state(0);
    private final Node invested = state(2);
    private final Node spent = state(2);
    private final Node exits = state(0);
    private final Node value = state(-2);

    static Graph graph() {
        return new ReferenceModel().build();
    }

    static Policy policy() {
        return new Policy("reference", Map.of(), Map.of(), Map.of());
    }

    private Graph build() {
        Node need = table(t -> Math.exp(0.06 * t));
        Node income = table(t -> 1.1 * (1 + 0.015 * t) + 0.6 * Math.exp(-0.01 * t));
        Node newPrice = times(price, exp(plus(times(number(0.1), normal("price")), number(-0.07))));
        Node jump = exp(plus(times(number(0.2), normal("jump")), number(0.6)));
        newPrice = times(newPrice, select(less(uniform("jumps"), number(0.02)), jump, number(1)));
        Node newX = plus(times(number(0.8), x), times(number(0.2), normal("use")));
        Node use = over(number(1), plus(number(1), exp(apply(Function.NEGATE, plus(number(0.4), newX)))));
        Node bill = times(times(need, use), newPrice);
        Node voucher = apply(Function.MIN, times(number(0.4), bill), times(pool, table(t -> 2.0 / (41 - t))));
        Node newRevenue = plus(times(number(0.85), revenue), times(number(0.15), bill));
        Node margin = minus(newRevenue, times(times(number(0.3), newPrice), need));
        Node fee = plus(times(number(0.05), bill), times(number(0.2), apply(Function.MAX, margin, number(0))));
        Node burn = minus(minus(plus(bill, number(0.6)), voucher), times(income, use));
        Node newCash = plus(cash, minus(number(0.1), burn));
        Node event = less(uniform("failure"), chance(burn, newCash));
        Node exit = apply(Function.MIN, number(200), apply(Function.POWER, uniform("exit"), number(-1 / 1.6)));
        Node gain = select(event, exit, number(0));
        Node refill = select(event, number(2), number(0));
        Node flow = minus(minus(fee, voucher), number(0.1));
        Node allFlow = minus(plus(flow, times(number(0.1), gain)), refill);
        becomes(0, newPrice);
        becomes(1, newX);
        becomes(2, minus(pool, voucher));
        becomes(3, newRevenue);
        becomes(4, select(event, number(2), newCash));
        becomes(5, plus(plus(returned, fee), times(number(0.1), gain)));
        becomes(6, plus(plus(invested, plus(voucher, number(0.1))), refill));
        becomes(7, plus(plus(spent, number(0.1)), refill));
        becomes(8, plus(exits, gain));
        becomes(9, plus(value, times(table(t -> Math.exp(-0.0075 * (t + 1))), allFlow)));
        sketch.outcome(over(last(5), last(6)));
        sketch.outcome(last(9));
        sketch.outcome(over(last(8), last(7)));
        return sketch.graph();
    }

    private Node chance(Node burn, Node newCash) {
        Node b = apply(Function.MAX, burn, number(0.05));
        Node c = apply(Function.MAX, newCash, number(0));
        Node hazard = plus(number(0.02), times(number(0.15), over(b, plus(b, c))));
        return minus(number(1), exp(apply(Function.NEGATE, hazard)));
    }

    private Node state(double start) {
        return sketch.opening(sketch.state(Axis.PATH, number(start)));
    }

    private static State of(Node opening) {
        return ((Op.Opening) opening.op()).state();
    }

    private Node opening(int index) {
        return List.of(price, x, pool, revenue, cash, returned, invested, spent, exits, value)
                .get(index);
    }

    private void becomes(int index, Node next) {
        of(opening(index)).becomes(next);
    }

    private Node last(int index) {
        return sketch.last(of(opening(index)).next());
    }

    private Node table(IntToDoubleFunction of) {
        Double[] values = new Double[PERIODS];
        for (int t = 0; t < PERIODS; t++) {
            values[t] = of.applyAsDouble(t);
        }
        return sketch.table(values);
    }

    private Node number(double number) {
        return sketch.constant(number);
    }

    private Node uniform(String key) {
        return sketch.node(new Op.Uniform(key, true), Axis.PATH, Timing.SERIES);
    }

    private Node normal(String key) {
        return sketch.node(new Op.Normal(key), Axis.PATH, Timing.SERIES);
    }

    private Node apply(Function function, Node... inputs) {
        return sketch.apply(function, inputs);
    }

    private Node exp(Node a) {
        return apply(Function.EXP, a);
    }

    private Node plus(Node a, Node b) {
        return apply(Function.ADD, a, b);
    }

    private Node minus(Node a, Node b) {
        return apply(Function.SUBTRACT, a, b);
    }

    private Node times(Node a, Node b) {
        return apply(Function.MULTIPLY, a, b);
    }

    private Node over(Node a, Node b) {
        return apply(Function.DIVIDE, a, b);
    }

    private Node less(Node a, Node b) {
        return apply(Function.LESS, a, b);
    }

    private Node select(Node c, Node a, Node b) {
        return apply(Function.SELECT, c, a, b);
    }
}
