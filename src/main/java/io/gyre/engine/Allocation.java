package io.gyre.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Maps registers to buffers: a register lives from the step that writes it to the last that reads it, and buffers of one
 * size are used again, the one freed last first, as it is warm. The closing value of a state is computed in the place of
 * the opening value where nobody reads that any more; elsewhere the two buffers change places at the close.
 */
final class Allocation {

    private final Drafts drafts;
    private final List<Integer> bufferMembers = new ArrayList<>();
    private final Map<Integer, Deque<Integer>> free = new HashMap<>();
    private final Map<Register, Integer> lastRead = new HashMap<>();
    private final BitSet passing = new BitSet();
    private final BitSet own = new BitSet(); // of those, what changes places with an array that stays
    private final List<Step> exchanges = new ArrayList<>();

    private Allocation(Drafts drafts) {
        this.drafts = drafts;
    }

    static Allocation of(Drafts drafts) {
        Allocation allocation = new Allocation(drafts);
        for (Section section : Section.values()) {
            allocation.keep(drafts.of(section));
        }
        allocation.close();
        for (Section section : Section.values()) {
            allocation.scan(drafts.of(section), section);
        }
        for (Drafts.Closing closing : drafts.closings()) {
            if (closing.next().buffer() != closing.state().buffer()) {
                allocation.exchanges.add(new MemorySteps.Close(
                        closing.state().buffer(), closing.next().buffer()));
                allocation.own.set(closing.next().buffer());
            }
        }
        return allocation;
    }

    Buffers buffers() {
        int[] members = bufferMembers.stream().mapToInt(Integer::intValue).toArray();
        boolean[] isPassing = new boolean[members.length];
        passing.stream().forEach(k -> isPassing[k] = !own.get(k));
        return new Buffers(members, isPassing);
    }

    /** The steps that exchange opening and closing values at the close of a period. */
    List<Step> exchanges() {
        return exchanges;
    }

    /** Gives a buffer of its own to what outlives its section, and a place without one to what is borrowed. */
    private void keep(List<Draft> steps) {
        for (Draft draft : steps) {
            draft.reads().forEach(this::keep);
            draft.writes().ifPresent(this::keep);
        }
    }

    private void keep(Register register) {
        if (register.isAssigned()) {
            return;
        }
        if (register.isBorrowed()) {
            register.assign(buffer(0));
        } else if (register.isKept() || register.section() == Section.SETUP) {
            register.assign(buffer(register.members()));
        }
    }

    private int buffer(int members) {
        bufferMembers.add(members);
        return bufferMembers.size() - 1;
    }

    private void close() {
        List<Draft> steps = drafts.of(Section.SERIES);
        Map<Register, Integer> written = new HashMap<>();
        Map<Register, Integer> read = new HashMap<>();
        for (int i = 0; i < steps.size(); i++) {
            int at = i;
            steps.get(i).writes().ifPresent(out -> written.put(out, at));
            steps.get(i).reads().forEach(in -> read.put(in, at));
        }
        for (Drafts.Closing closing : drafts.closings()) {
            int at = written.get(closing.next());
            int last = read.getOrDefault(closing.state(), -1);
            boolean inPlace = !closing.state().isLent()
                    && (last < at || last == at && steps.get(at).elementwise());
            if (inPlace && !closing.next().isAssigned()) {
                closing.next().assign(closing.state().buffer());
            } else {
                lastRead.put(closing.next(), steps.size());
            }
        }
    }

    private void scan(List<Draft> steps, Section section) {
        for (int i = 0; i < steps.size(); i++) {
            for (Register read : steps.get(i).reads()) {
                lastRead.merge(read, i, Math::max);
            }
        }
        Set<Register> temporary = new HashSet<>();
        for (int i = 0; i < steps.size(); i++) {
            Draft draft = steps.get(i);
            if (draft.elementwise()) {
                release(draft, i, temporary);
            }
            draft.writes().filter(out -> !out.isAssigned()).ifPresent(out -> {
                out.assign(take(out.members()));
                temporary.add(out);
                own.set(out.buffer(), own.get(out.buffer()) || out.isExchanged());
            });
            release(draft, i, temporary);
        }
        temporary.forEach(this::release);
        if (!temporary.isEmpty() && section == Section.SETUP) {
            throw new IllegalStateException(
                    "registers of the set-up must be kept, got " + temporary.size() + " others");
        }
    }

    private void release(Draft draft, int at, Set<Register> temporary) {
        for (Register read : draft.reads()) {
            if (lastRead.get(read) <= at && temporary.remove(read)) {
                release(read);
            }
        }
        draft.writes()
                .filter(out -> lastRead.getOrDefault(out, -1) <= at && temporary.remove(out))
                .ifPresent(this::release);
    }

    private void release(Register register) {
        free.computeIfAbsent(register.members(), unused -> new ArrayDeque<>()).push(register.buffer());
    }

    private int take(int members) {
        Deque<Integer> pool = free.computeIfAbsent(members, unused -> new ArrayDeque<>());
        if (!pool.isEmpty()) {
            return pool.pop();
        }
        int index = buffer(members);
        passing.set(index);
        return index;
    }
}
