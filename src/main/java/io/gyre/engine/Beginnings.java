package io.gyre.engine;

import io.gyre.graph.Pipe;
import io.gyre.graph.Ring;
import io.gyre.graph.State;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes what memories hold before the first period, and for members that are founded later, before theirs. */
final class Beginnings {

    private final Plan plan;
    private final Drafts drafts;
    private final Map<State, Register> states;
    private final Map<Object, Integer> memories;

    Beginnings(Plan plan, Drafts drafts, Map<State, Register> states, Map<Object, Integer> memories) {
        this.plan = plan;
        this.drafts = drafts;
        this.states = states;
        this.memories = memories;
    }

    /** The end of the fixed section: what memories hold before period 1. */
    void beforeFirst() {
        states.forEach((state, register) -> {
            Optional<Known.Number> number = drafts.number(state.start());
            drafts.add(Section.FIXED, number.isPresent() ? fill(number.get(), register) : start(state, register));
        });
        for (Ring ring : plan.rings()) {
            int members = ring.axis().size();
            int index = memories.get(ring);
            Register before = drafts.lanes(ring.before(), members, Section.FIXED);
            drafts.add(
                    Section.FIXED,
                    Draft.sink(List.of(before), () -> new MemorySteps.FillRing(index, before.buffer(), members)));
        }
        for (Pipe pipe : plan.pipes()) {
            int index = memories.get(pipe);
            drafts.add(Section.FIXED, Draft.sink(List.of(), () -> new MemorySteps.ClearPipe(index)));
        }
    }

    /** The start of a period for who is founded in it. */
    void whenFounded() {
        states.forEach((state, register) -> {
            if (state.axis().hasCohorts()) {
                drafts.add(Section.SERIES, found(state, register));
            }
        });
        for (Ring ring : plan.rings()) {
            if (ring.axis().hasCohorts()) {
                int index = memories.get(ring);
                Register before = drafts.lanes(ring.before(), ring.axis().size(), Section.FIXED);
                drafts.add(
                        Section.SERIES,
                        Draft.sink(
                                List.of(before), () -> new MemorySteps.BeginRing(ring.axis(), index, before.buffer())));
            }
        }
        for (Pipe pipe : plan.pipes()) {
            if (pipe.axis().hasCohorts()) {
                int index = memories.get(pipe);
                drafts.add(Section.SERIES, Draft.sink(List.of(), () -> new MemorySteps.BeginPipe(pipe.axis(), index)));
            }
        }
    }

    private Draft found(State state, Register register) {
        Optional<Known.Number> known = drafts.number(state.start());
        if (known.isPresent()) {
            int number = drafts.index(known.get());
            return Draft.other(
                    List.of(), register, () -> new MemorySteps.BeginAt(state.axis(), number, register.buffer()));
        }
        Register start = drafts.lanes(state.start(), register.members(), Section.FIXED);
        return Draft.other(
                List.of(start), register, () -> new MemorySteps.Begin(state.axis(), start.buffer(), register.buffer()));
    }

    private Draft fill(Known.Number number, Register out) {
        int index = drafts.index(number);
        return Draft.other(List.of(), out, () -> new ElementSteps.Fill(index, out.buffer(), out.members()));
    }

    private Draft start(State state, Register out) {
        Register start = drafts.lanes(state.start(), out.members(), Section.FIXED);
        return Draft.other(
                List.of(start), out, () -> new ElementSteps.Copy(start.buffer(), out.buffer(), out.members()));
    }
}
