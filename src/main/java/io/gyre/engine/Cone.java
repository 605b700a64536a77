package io.gyre.engine;

import io.gyre.graph.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The steps of one guard, over gathered lanes: a frame of its own, into which inputs are gathered from the places around it,
 * which are those of the program or of another guard.
 */
final class Cone extends OwnPlaces {

    /** An input: its buffer among all lanes and that of the gathered ones. */
    record Gather(Register from, Register to) {}

    private final int index;
    private final Guards.Guard guard;
    private final Places around;
    private final Set<Node> done = new HashSet<>();
    private List<Draft> drafts = new ArrayList<>();
    private Set<Node> used = new LinkedHashSet<>();

    Cone(Plan plan, Drafts all, int index, Guards.Guard guard, Places around) {
        super(plan, all);
        this.index = index;
        this.guard = guard;
        this.around = around;
    }

    int index() {
        return index;
    }

    Guards.Guard guard() {
        return guard;
    }

    /** Where its selections are written. */
    Places around() {
        return around;
    }

    /** The nodes written so far. */
    Set<Node> done() {
        return done;
    }

    @Override
    Register input(Node source) {
        used.add(source);
        return super.input(source);
    }

    @Override
    Register bring(Node source) {
        return create();
    }

    @Override
    void append(Draft draft) {
        drafts.add(draft);
    }

    /** The steps written since the last call. */
    List<Draft> takeDrafts() {
        List<Draft> taken = drafts;
        drafts = new ArrayList<>();
        return taken;
    }

    /** The inputs read since the last call. */
    List<Gather> takeInputs() {
        List<Gather> gathers = new ArrayList<>();
        for (Node node : used) {
            gathers.add(new Gather(around.lanes(node, guard.lanes(), Section.SERIES), brought(node)));
        }
        used = new LinkedHashSet<>();
        return gathers;
    }
}
