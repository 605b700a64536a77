package io.gyre.model;

import io.gyre.graph.Op;
import java.util.Optional;

/** How a scarce amount is shared among members: {@link Equations#proRata()} or {@link Equations#byRank}. */
public final class Rationing {

    private final Op.Rule rule;
    private final Optional<Series> key;

    Rationing(Op.Rule rule, Optional<Series> key) {
        this.rule = rule;
        this.key = key;
    }

    /**
     * All or nothing: stops at the first member whose claim does not fit.
     *
     * @return the rule by rank, with whole grants only
     */
    public Rationing whole() {
        if (rule == Op.Rule.PRO_RATA) {
            throw Nodes.refusal("whole grants must go by rank, got proRata()");
        }
        return new Rationing(Op.Rule.BY_RANK_WHOLE, key);
    }

    Op.Rule rule() {
        return rule;
    }

    Optional<Series> key() {
        return key;
    }
}
