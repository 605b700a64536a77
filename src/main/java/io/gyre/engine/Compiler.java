package io.gyre.engine;

import io.gyre.graph.Axis;
import io.gyre.graph.Node;
import io.gyre.graph.Op;
import io.gyre.graph.Pipe;
import io.gyre.graph.Ring;
import io.gyre.graph.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes the program of one plan: nodes in graph order within each section, and around them what carries values on. */
final class Compiler {

    private final Plan plan;
    private final Optional<Compiler> none;
    private final Drafts drafts;
    private final Emitter emitter;
    private final Map<State, Register> states = new LinkedHashMap<>();
    private final Map<Object, Integer> memories = new LinkedHashMap<>();
    private final List<Layout.Rows> rows = new ArrayList<>();
    private final Map<Node, Integer> histories = new LinkedHashMap<>();
    private final Map<Node, List<Runnable>> tasks = new HashMap<>();
    private final PairWriter pairs;
    private Guards guards;
    private GuardWriter guarded;

    Compiler(Plan plan, Optional<Compiler> none) {
        this.plan = plan;
        this.none = none;
        this.drafts = new Drafts(plan);
        this.emitter = new Emitter(plan, drafts);
        this.pairs = new PairWriter(plan, drafts);
        plan.states()
                .forEach(state -> states.put(state, new Register(state.axis().size(), Section.SERIES).keep()));
    }

    /**
     * Writes and links the program.
     *
     * @param readout what is read off each path; empty columns and series for the policy of nulls
     * @param kept the nodes whose values other programs borrow
     */
    Program compile(Readout readout, Set<Node> kept) {
        prepare(readout, kept);
        emit(Section.SETUP);
        emit(Section.FIXED);
        Beginnings beginnings = new Beginnings(plan, drafts, states, memories);
        beginnings.beforeFirst();
        beginnings.whenFounded();
        early();
        emit(Section.SERIES);
        close();
        emit(Section.FINAL);
        for (int column = 0; column < readout.nodes().size(); column++) {
            read(readout.nodes().get(column), column);
        }
        for (int k = 0; k < readout.members().size(); k++) {
            read(readout.members().get(k), k);
        }
        lend(kept);
        return link();
    }

    private void prepare(Readout readout, Set<Node> kept) {
        List<Node> read = new ArrayList<>(readout.ends());
        readout.series().forEach(series -> read.add(series.node()));
        read.addAll(kept);
        guards = Guards.of(plan, read);
        guarded = new GuardWriter(plan, guards, drafts);
        Map<Node, Register> closing = new HashMap<>();
        plan.states().forEach(state -> closing.putIfAbsent(source(state.next()), states.get(state)));
        for (Node node : plan.readLast(readout.ends())) {
            Register state = closing.get(node);
            if (state != null && state.members() == plan.membersOf(node)) {
                drafts.defineLast(node, state);
            } else {
                keepLast(node);
            }
        }
        for (int k = 0; k < readout.series().size(); k++) {
            int index = k;
            Node node = readout.series().get(k).node();
            attach(node, () -> readSeries(node, index));
        }
        for (Node node : plan.graph().nodes()) {
            if (plan.isNeeded(node) && node.op() instanceof Op.OverTime) {
                node.inputs().forEach(this::keepHistory);
            }
        }
        plan.rings().forEach(this::prepare);
        plan.pipes().forEach(pipe -> memory(pipe, pipe.length() + 1, pipe.axis().size()));
    }

    private void keepLast(Node node) {
        int members = plan.membersOf(node);
        Register late = new Register(members, Section.FINAL).keep();
        drafts.defineLast(node, late);
        int periods = plan.graph().periods();
        attach(node, () -> {
            Register a = drafts.register(node);
            drafts.add(
                    Section.SERIES,
                    Draft.other(
                            List.of(a),
                            late,
                            () -> new MemorySteps.KeepLast(a.buffer(), late.buffer(), members, periods)));
        });
    }

    private void prepare(Ring ring) {
        int members = ring.axis().size();
        int index = memory(ring, ring.length() + 1, members);
        attach(ring.input(), () -> {
            Register a = drafts.lanes(ring.input(), members, Section.SERIES);
            drafts.add(Section.SERIES, Draft.sink(List.of(a), () -> new MemorySteps.Store(index, a.buffer(), members)));
        });
    }

    private int memory(Object memory, int length, int members) {
        memories.put(memory, rows.size());
        rows.add(new Layout.Rows(length, members));
        return rows.size() - 1;
    }

    /** Keeps a node's value in each period. */
    private void keepHistory(Node node) {
        Node source = source(node);
        if (histories.containsKey(source)) {
            return;
        }
        int members = plan.membersOf(node);
        int index = histories.size();
        histories.put(source, index);
        attach(node, () -> {
            Register a = drafts.lanes(node, members, Section.SERIES);
            drafts.add(
                    Section.SERIES, Draft.sink(List.of(a), () -> new MemorySteps.KeepRow(a.buffer(), index, members)));
        });
    }

    /** Has something written as soon as a node is. */
    private void attach(Node node, Runnable task) {
        tasks.computeIfAbsent(source(node), unused -> new ArrayList<>()).add(task);
    }

    private Node source(Node node) {
        return plan.folding().source(node);
    }

    private void emit(Section section) {
        for (Node node : plan.graph().nodes()) {
            if (plan.isNeeded(node) && plan.section(node) == section && !isEarly(node) && isWritten(node)) {
                write(node, section);
                run(node);
            }
        }
    }

    private boolean isWritten(Node node) {
        return !guards.isGuarded(node)
                && !guards.isCompared(node)
                && !node.axis().isPair();
    }

    private void write(Node node, Section section) {
        Op op = node.op();
        if (op instanceof Op.UnderNone || plan.isLent(node)) {
            borrow(node, section);
        } else if (op instanceof Op.Opening opening) {
            drafts.define(node, states.get(opening.state()));
        } else if (op instanceof Op.Past past) {
            past(past.ring(), node);
        } else if (op instanceof Op.Last) {
            drafts.define(node, drafts.lanes(node.input(0), plan.membersOf(node), Section.FINAL));
        } else if (op instanceof Op.OverTime over) {
            overTime(over, node);
        } else if (node.op() instanceof Op.ReducePairs reduce) {
            pairs.reduce(reduce, node, section);
        } else if (guards.guarded(node).isPresent()) {
            guarded.select(node, guards.guarded(node).get());
        } else {
            emitter.emit(node);
        }
    }

    private boolean isEarly(Node node) {
        return node.op() instanceof Op.Due && !plan.isLent(node);
    }

    private void run(Node node) {
        if (plan.section(node) == Section.SERIES) {
            tasks.getOrDefault(node, List.of()).forEach(Runnable::run);
        }
    }

    /** The start of a period: what comes due, and the tasks of nodes that do not change by period or are numbers. */
    private void early() {
        for (Node node : plan.graph().nodes()) {
            if (plan.isNeeded(node) && isEarly(node) && node.op() instanceof Op.Due due) {
                Register out = new Register(node.axis().size(), Section.SERIES).borrow();
                int pipe = memories.get(due.pipe());
                drafts.define(node, out);
                drafts.add(Section.SERIES, Draft.other(List.of(), out, () -> new MemorySteps.Due(pipe, out.buffer())));
                run(node);
            }
        }
        for (Node node : plan.graph().nodes()) {
            boolean written = plan.isNeeded(node) && plan.section(node) == Section.SERIES;
            if (!written) {
                tasks.getOrDefault(node, List.of()).forEach(Runnable::run);
            }
        }
    }

    private void past(Ring ring, Node node) {
        int index = memories.get(ring);
        Optional<Known.Number> lag = drafts.number(node.input(0));
        boolean whole = lag.filter(number -> Arrays.stream(number.values()).allMatch(k -> k >= 1 && k <= ring.length()))
                .isPresent();
        Register out = new Register(ring.axis().size(), Section.SERIES);
        drafts.define(node, out);
        if (whole) {
            int number = drafts.index(lag.orElseThrow());
            out.borrow();
            drafts.add(
                    Section.SERIES,
                    Draft.other(List.of(), out, () -> new MemorySteps.Past(index, number, out.buffer())));
            return;
        }
        Register k = drafts.lanes(node.input(0), out.members(), Section.SERIES);
        drafts.add(
                Section.SERIES,
                Draft.elementwise(
                        List.of(k),
                        out,
                        () -> new MemorySteps.PastByLane(index, k.buffer(), out.buffer(), out.members())));
    }

    private void overTime(Op.OverTime over, Node node) {
        int[] kept = node.inputs().stream()
                .mapToInt(input -> histories.get(source(input)))
                .toArray();
        Register out = new Register(1, Section.FINAL);
        drafts.define(node, out);
        drafts.add(
                Section.FINAL,
                Draft.other(List.of(), out, () -> new MemorySteps.OverTime(over.function(), kept, out.buffer())));
    }

    /** Points at a value of the policy of nulls, whose program is always a step ahead. */
    private void borrow(Node node, Section section) {
        Compiler theirs = none.orElseThrow();
        Node source = node.op() instanceof Op.UnderNone ? theirs.source(node.input(0)) : node;
        Register out = new Register(plan.membersOf(node), section).borrow();
        drafts.define(node, out);
        Register kept = theirs.drafts.register(source);
        drafts.add(section, Draft.other(List.of(), out, () -> new MemorySteps.Borrow(kept.buffer(), out.buffer())));
    }

    /** The end of a period: pipes are sent, states take their closing values. */
    private void close() {
        for (Pipe pipe : plan.pipes()) {
            send(pipe);
        }
        Set<Register> taken = new HashSet<>(states.values());
        states.forEach((state, register) -> {
            Register next = drafts.lanes(state.next(), register.members(), Section.SERIES);
            boolean own = next.section() == Section.SERIES && !next.isBorrowed() && taken.add(next);
            drafts.close(register, own ? next : copy(next));
        });
    }

    private Register copy(Register from) {
        Register out = new Register(from.members(), Section.SERIES);
        drafts.add(
                Section.SERIES,
                Draft.elementwise(
                        List.of(from), out, () -> new ElementSteps.Copy(from.buffer(), out.buffer(), out.members())));
        return out;
    }

    private void send(Pipe pipe) {
        int index = memories.get(pipe);
        int members = pipe.axis().size();
        Register amount = drafts.lanes(pipe.amount(), members, Section.SERIES);
        Optional<Known.Number> lag = drafts.number(pipe.lag());
        if (lag.isPresent()) {
            int number = drafts.index(lag.get());
            drafts.add(
                    Section.SERIES,
                    Draft.sink(
                            List.of(amount), () -> new MemorySteps.SendAll(index, amount.buffer(), number, members)));
            return;
        }
        if (members > 1 && plan.membersOf(pipe.lag()) == 1) {
            Register ofPath = drafts.lanes(pipe.lag(), 1, Section.SERIES);
            drafts.add(
                    Section.SERIES,
                    Draft.sink(
                            List.of(amount, ofPath),
                            () -> new MemorySteps.SendByPath(index, amount.buffer(), ofPath.buffer(), members)));
            return;
        }
        Register lags = drafts.lanes(pipe.lag(), members, Section.SERIES);
        drafts.add(
                Section.SERIES,
                Draft.sink(
                        List.of(amount, lags),
                        () -> new MemorySteps.Send(index, amount.buffer(), lags.buffer(), members)));
    }

    private void read(Node node, int column) {
        Optional<Known.Number> number = drafts.number(node);
        if (number.isPresent()) {
            int index = drafts.index(number.get());
            drafts.add(Section.FINAL, Draft.sink(List.of(), () -> new MemorySteps.ReadNumber(index, column)));
            return;
        }
        Register a = drafts.lanes(node, 1, Section.FINAL);
        drafts.add(Section.FINAL, Draft.sink(List.of(a), () -> new MemorySteps.Read(a.buffer(), column)));
    }

    private void read(Readout.Members members, int index) {
        Axis axis = members.value().axis();
        Register a = drafts.lanes(members.value(), axis.size(), Section.FINAL);
        List<Register> reads = new ArrayList<>(List.of(a));
        members.counts().ifPresent(counts -> reads.add(drafts.lanes(counts, axis.size(), Section.FINAL)));
        drafts.add(
                Section.FINAL,
                Draft.sink(
                        reads,
                        () -> new MemberSteps.Read(
                                axis,
                                a.buffer(),
                                reads.size() > 1 ? reads.get(1).buffer() : -1,
                                index)));
    }

    private void readSeries(Node node, int series) {
        Optional<Known.Number> number = drafts.number(node);
        if (number.isPresent()) {
            int index = drafts.index(number.get());
            drafts.add(Section.SERIES, Draft.sink(List.of(), () -> new MemorySteps.ReadSeriesNumber(index, series)));
            return;
        }
        Register a = drafts.lanes(node, 1, Section.SERIES);
        drafts.add(Section.SERIES, Draft.sink(List.of(a), () -> new MemorySteps.ReadSeries(a.buffer(), series)));
    }

    /** Keeps what others borrow to the end of the period, or of the path where it is there once. */
    private void lend(Set<Node> kept) {
        kept.forEach(node -> drafts.register(node).lend());
    }

    private Program link() {
        Allocation allocation = Allocation.of(drafts);
        List<List<Step>> steps = new ArrayList<>();
        for (Section section : Section.values()) {
            List<Step> linked = new ArrayList<>();
            drafts.of(section).forEach(draft -> linked.add(draft.link().get()));
            steps.add(linked);
        }
        steps.get(Section.CLOSE.ordinal()).addAll(allocation.exchanges());
        int[] kept = new int[histories.size()];
        histories.forEach((node, index) -> kept[index] = plan.membersOf(node));
        int most = plan.axes().stream().mapToInt(Axis::size).max().orElse(1);
        Foundation foundation = Foundation.of(plan.axes(), plan.graph().periods());
        int[] axes = plan.drawn().stream().mapToInt(Axis::size).toArray();
        return new Program(
                steps,
                new Layout(
                        allocation.buffers(),
                        List.copyOf(drafts.numbers()),
                        List.copyOf(rows),
                        kept,
                        plan.graph().periods(),
                        axes,
                        most,
                        guarded.sizes(),
                        foundation,
                        pairs.sizes(),
                        drafts.of(Section.SERIES).stream()
                                        .flatMap(draft -> draft.writes().stream())
                                        .mapToDouble(out -> foundation.mean(out.members()))
                                        .sum()
                                + pairs.lanes(foundation)));
    }
}
