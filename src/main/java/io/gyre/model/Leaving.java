package io.gyre.model;

import io.gyre.graph.Site;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who leaves a population, and the flows that empty what they leave behind. */
public final class Leaving {

    private final Population population;
    private final Condition condition;
    private final Site site;
    private final List<Flow> closing = new ArrayList<>();
    private Optional<Flow> heir = Optional.empty();

    Leaving(Population population, Condition condition, Site site) {
        this.population = population;
        this.condition = condition;
        this.site = site;
    }

    /**
     * Says which flows empty the limited stocks of those who leave, at the close of the period; each declared with
     * {@link Equations#remainder()}. The receiver of the first is heir to claims and promises unless {@link #heir} says so.
     *
     * @param flows the closing flows
     * @return this
     */
    public Leaving closing(Flow... flows) {
        for (Flow flow : flows) {
            flow.close(population);
            closing.add(flow);
        }
        return this;
    }

    /**
     * Names the closing flow whose receiver is heir to claims and promises.
     *
     * @param flow one of the closing flows
     * @return this
     */
    public Leaving heir(Flow flow) {
        heir = Optional.of(flow);
        return this;
    }

    /**
     * Who leaves this period.
     *
     * @return true for those who are active and leave
     */
    public Condition condition() {
        return condition;
    }

    List<Flow> flows() {
        return closing;
    }

    /** Each limited stock is emptied by one flow; an open one may hold a debt, which no flow can pay out. */
    void check() {
        Set<Stock> emptied = new HashSet<>();
        for (Flow flow : closing) {
            if (flow.from().isOpen() || !emptied.add(flow.from())) {
                String got = flow.from().isOpen() ? "the open stock " : "a second one of ";
                throw Nodes.refusal(
                        "closing flow " + flow.key() + " must be the only one of a limited stock, got " + got
                                + flow.from().key(),
                        flow.site());
            }
        }
        heir.filter(flow -> !closing.contains(flow)).ifPresent(flow -> {
            throw Nodes.refusal("heir must be one of the closing flows, got " + flow.key(), site);
        });
    }

    Optional<Flow> heir() {
        return heir.or(() -> closing.stream().findFirst());
    }

    Site site() {
        return site;
    }
}
