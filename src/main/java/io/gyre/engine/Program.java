package io.gyre.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A compiled policy: steps by section, and the memory they need. Immutable. */
final class Program {

    private final List<Step[]> sections = new ArrayList<>();
    private final Layout layout;
    private final int[] changing;
    private final double[][] changes;

    /**
     * Creates a program.
     *
     * @param sections the steps of each {@link Section}
     */
    Program(List<List<Step>> sections, Layout layout) {
        sections.forEach(steps -> this.sections.add(steps.toArray(Step[]::new)));
        this.layout = layout;
        this.changing = IntStream.range(0, layout.numbers().size())
                .filter(k -> !layout.numbers().get(k).isConstant())
                .toArray();
        this.changes = new double[changing.length][];
        for (int k = 0; k < changing.length; k++) {
            changes[k] = layout.numbers().get(changing[k]).values();
        }
    }

    Layout layout() {
        return layout;
    }

    /** How many steps a period takes. */
    int stepsAPeriod() {
        return sections.get(Section.SERIES.ordinal()).length;
    }

    Step[] steps(Section section) {
        return sections.get(section.ordinal()).clone();
    }

    /** Fills what does not depend on the path, for tiles of so many paths. */
    void setUp(Frame frame, int width) {
        frame.width = width;
        frame.found(layout.periods());
        run(Section.SETUP, frame);
    }

    /** Evaluates what is fixed. */
    void begin(Frame frame) {
        frame.found(layout.periods());
        run(Section.FIXED, frame);
    }

    /** Evaluates a period, up to where opening and closing values change places. */
    void step(Frame frame, int period) {
        frame.found(period);
        for (int k = 0; k < changing.length; k++) {
            frame.numbers[changing[k]] = changes[k][period - 1];
        }
        run(Section.SERIES, frame);
    }

    /** Ends a period. */
    void close(Frame frame) {
        run(Section.CLOSE, frame);
    }

    /** Evaluates what is known at the end, and reads off. */
    void finish(Frame frame) {
        run(Section.FINAL, frame);
    }

    private void run(Section section, Frame frame) {
        for (Step step : sections.get(section.ordinal())) {
            step.run(frame);
        }
    }
}
