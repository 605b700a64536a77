package io.gyre.model;

import io.gyre.graph.Axis;
import io.gyre.graph.Node;
import io.gyre.graph.Op;
import io.gyre.graph.Timing;
import io.gyre.parameter.Suggestion;
import io.gyre.unit.Unit;
import java.util.List;

/** A lever with named options, fixed when a policy is compiled: the branch not taken vanishes. */
public final class Choice {

    private final Nodes nodes;
    private final String key;
    private final List<String> options;

    Choice(Nodes nodes, String key, List<String> options) {
        this.nodes = nodes;
        this.key = key;
        this.options = List.copyOf(options);
    }

    /**
     * Whether it stands at an option.
     *
     * @param option the option's name
     * @return true everywhere or nowhere, by policy
     */
    public Condition is(String option) {
        if (!options.contains(option)) {
            String nearest = Suggestion.nearest(option, options)
                    .map(word -> "; did you mean " + word + "?")
                    .orElse("");
            throw Nodes.refusal("option of " + key + " must be one of " + options + ", got " + option + nearest);
        }
        Node node = nodes.remembered(
                List.of("choice", key, option),
                () -> nodes.node(new Op.ChoiceIs(key, option), Axis.PATH, Timing.FIXED, Unit.NUMBER));
        return new Condition(nodes, node);
    }
}
