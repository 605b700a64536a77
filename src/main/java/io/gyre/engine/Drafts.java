package io.gyre.engine;

import io.gyre.graph.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A program being written: steps by section, the registers of nodes, and the numbers known beforehand. Gives each reader a
 * value in the shape it needs: spread over members, or a number filled into lanes, once for all readers.
 */
final class Drafts implements Places {

    /** A state and the register of its closing value. */
    record Closing(Register state, Register next) {}

    private final Plan plan;
    private final List<List<Draft>> sections = new ArrayList<>();
    private final Register[] registers;
    private final List<Known.Number> numbers = new ArrayList<>();
    private final Map<Object, Integer> numberIndex = new HashMap<>();
    private final Map<List<Object>, Register> spreads = new HashMap<>();
    private final Map<Node, Register> last = new HashMap<>();
    private final List<Closing> closings = new ArrayList<>();

    Drafts(Plan plan) {
        this.plan = plan;
        this.registers = new Register[plan.graph().nodes().size()];
        for (int k = 0; k < Section.values().length; k++) {
            sections.add(new ArrayList<>());
        }
    }

    @Override
    public Register define(Node node) {
        Register out = new Register(plan.membersOf(node), plan.section(node));
        define(node, out);
        return out;
    }

    @Override
    public Register extra(Register out) {
        return new Register(1, out.section());
    }

    @Override
    public Draft normal(long[] constants, int axis, Register out) {
        Register sine = new Register(out.members(), Section.SERIES).keep();
        out.exchange();
        return Draft.other(
                List.of(sine),
                out,
                () -> new DrawSteps.Normal(constants, axis, sine.buffer(), out.buffer(), out.members()));
    }

    @Override
    public void add(Section section, Draft draft) {
        for (Register read : draft.reads()) {
            if (read.section() != section) {
                read.keep();
            }
        }
        sections.get(section.ordinal()).add(draft);
    }

    List<Draft> of(Section section) {
        return sections.get(section.ordinal());
    }

    List<Closing> closings() {
        return closings;
    }

    void close(Register state, Register next) {
        closings.add(new Closing(state, next));
    }

    /** Says where a node's value is. */
    void define(Node source, Register register) {
        registers[source.id()] = register;
    }

    /** Says where a node's value of the last period is. */
    void defineLast(Node source, Register register) {
        last.put(source, register);
    }

    Register register(Node node) {
        return registers[plan.folding().source(node).id()];
    }

    @Override
    public Optional<Known.Number> number(Node node) {
        return plan.folding().of(node) instanceof Known.Number number ? Optional.of(number) : Optional.empty();
    }

    @Override
    public int index(Known.Number number) {
        Object key = number.isConstant() ? (Object) Double.doubleToRawLongBits(number.first()) : number.values();
        return numberIndex.computeIfAbsent(key, unused -> {
            numbers.add(number);
            return numbers.size() - 1;
        });
    }

    List<Known.Number> numbers() {
        return numbers;
    }

    @Override
    public Register lanes(Node node, int members, Section reader) {
        Optional<Known.Number> number = number(node);
        if (number.isPresent()) {
            return filled(number.get(), members, reader);
        }
        Node source = plan.folding().source(node);
        Register register = registers[source.id()];
        if (reader == Section.FINAL && register.section() == Section.SERIES) {
            register = last.getOrDefault(source, register);
        }
        return register.members() < members ? broadcast(register, members, reader) : register;
    }

    private Register filled(Known.Number number, int members, Section reader) {
        Section section = number.isConstant() ? Section.SETUP : reader;
        int index = index(number);
        return spreads.computeIfAbsent(List.of(index, members, section), unused -> {
            Register out = new Register(members, section);
            add(section, Draft.other(List.of(), out, () -> new ElementSteps.Fill(index, out.buffer(), members)));
            return out;
        });
    }

    private Register broadcast(Register register, int members, Section reader) {
        boolean late = reader == Section.FINAL && register.isKept() && register.section() == Section.SERIES;
        Section section = late ? Section.FINAL : register.section();
        return spreads.computeIfAbsent(List.of(register, members, section), unused -> {
            Register out = new Register(members, section);
            add(
                    section,
                    Draft.other(
                            List.of(register),
                            out,
                            () -> new ElementSteps.Broadcast(register.buffer(), out.buffer(), members)));
            return out;
        });
    }
}
