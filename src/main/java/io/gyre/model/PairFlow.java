package io.gyre.model;

import io.gyre.graph.Axis;
import io.gyre.unit.Unit;

/**
 * A flow on pairs: each payer pays the sum over those it pays, each payee receives the sum over those who pay it. As a payer
 * that is short pays each of its payees the same part, what is received is what was paid. It runs through a clearing account
 * of its own, whose balance is what rounding leaves.
 */
public final class PairFlow {

    private final Flow paid;
    private final Flow received;

    private PairFlow(Flow paid, Flow received) {
        this.paid = paid;
        this.received = received;
    }

    static PairFlow of(Model model, String key, Sector from, Sector to, PairSeries amount) {
        Pairs pairs = amount.pairs();
        boolean paysLeft = from.axis().equals(pairs.left().axis());
        Population payer = paysLeft ? pairs.left() : pairs.right();
        Population payee = paysLeft ? pairs.right() : pairs.left();
        require(key, "payer", from, payer.axis());
        require(key, "payee", to, payee.axis());
        Sector clearing = model.sector(key + ".clearing").open();
        Series asked = amount.sum(payee);
        Flow paid = model.flow(key, from, clearing, asked);
        Series part = paid.over(paid.asked()).or(model.number(1)).as(Unit.NUMBER);
        Flow received = model.flow(
                key + ".received", clearing, to, amount.times(pairs.of(part)).sum(payer));
        clearing.cash().coveredBy(paid);
        return new PairFlow(paid, received);
    }

    private static void require(String key, String what, Sector sector, Axis axis) {
        if (!sector.axis().equals(axis)) {
            throw Nodes.refusal(what + " of flow " + key + " must be a sector of " + axis.key() + ", got "
                    + sector.key() + " by " + sector.axis().key());
        }
    }

    /**
     * What each payer pays; its priority among the outflows of the payer is said here.
     *
     * @return the flow from the payers
     */
    public Flow paid() {
        return paid;
    }

    /**
     * What each payee receives.
     *
     * @return the flow to the payees
     */
    public Flow received() {
        return received;
    }
}
