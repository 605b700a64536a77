package io.gyre.engine;

import io.gyre.graph.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The steps of one guard, over gathered lanes: a frame of its own, into which inputs are gathered. */
final class Cone extends OwnPlaces {

    /** An input: its buffer among all lanes and that of the gathered ones. */
    record Gather(Register from, Register to) {}

    private final int index;
    private final int members;
    private final Set<Node> done = new HashSet<>();
    private List<Draft> drafts = new ArrayList<>();
    private Set<Node> used = new LinkedHashSet<>();

    Cone(Plan plan, Drafts all, int index, int members) {
        super(plan, all);
        this.index = index;
        this.members = members;
    }

    int index() {
        return index;
    }

    int members() {
        return members;
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
            gathers.add(new Gather(all().lanes(node, members, Section.SERIES), brought(node)));
        }
        used = new LinkedHashSet<>();
        return gathers;
    }
}
