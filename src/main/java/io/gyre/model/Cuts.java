package io.gyre.model;

import io.gyre.unit.Unit;

/** Counts what a flow asked and was not paid: in money, periods and paths. */
final class Cuts {

    /** Less than this part of what was asked is rounding. */
    private static final double ROUNDING = 1e-9;

    private Cuts() {}

    static void count(Model model, Flow flow) {
        Nodes nodes = model.nodes();
        Series asked = whole(nodes, flow.asked());
        Series cut = asked.minus(whole(nodes, flow));
        Condition isCut = cut.above(asked.times(ROUNDING));
        model.outcome(flow.key() + ".cut", cut.total());
        model.outcome(flow.key() + ".cutPeriods", isCut.as(Unit.COUNT).total());
        model.probability(flow.key() + ".isCut", isCut.ever());
    }

    /** Over all members, with those that pay no more. */
    private static Series whole(Nodes nodes, Series each) {
        return each.of(nodes.sum(each.node()));
    }
}
