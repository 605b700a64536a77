package io.gyre.engine;

import io.gyre.graph.Axis;
import io.gyre.random.Draws;
import io.gyre.random.Placement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one worker needs to run one program: buffers of lanes as [member][path of the tile], path fastest, and where in
 * time and paths it stands. All buffers of one size may change places. Confined to one thread.
 */
final class Frame {

    /** The buffers by index; a borrowed one is null until a step points it somewhere. */
    final double[][] buffers;
    /** The numbers known when the program was compiled, those of the present period. */
    final double[] numbers;
    /** The rows of rings and pipes as [memory][row][lane]. */
    final double[][][] memories;
    /** Whole series as [series][period - 1][lane]. */
    final double[][][] histories;
    /** The keys of draws as [axis][lane]. */
    final long[][] keys;

    final Ranking ranking;
    final Optional<Frame> none;
    /** The lanes of each guard. */
    final GuardFrame[] guards;
    /** The frames of reductions of pairs. */
    final PairFrame[] pairs;

    private final Program program;
    private final int most;
    private final Map<String, Placement.Column> columns = new HashMap<>();
    private Placement placement = Placement.RANDOM;
    private long seedKey;

    /** Paths in the tile. */
    int width;
    /** The present period, from 1; the last one in what comes before the first. */
    int period;
    /** How many of so many members are there. */
    private int[] founded = Foundation.SINGLE;
    /** The tile's first path. */
    long firstPath;
    /** The tile's place in the output. */
    int offset;
    /** Where outcomes and series go. */
    ChunkOutput output;

    Frame(Program program, int most, Optional<Frame> none) {
        this(program, most, none, new SharedArrays());
    }

    /**
     * Makes room.
     *
     * @param most paths in a tile, at most
     * @param none the frame of the policy of nulls, if it is referred to
     * @param shared arrays that the frames of one worker share
     */
    Frame(Program program, int most, Optional<Frame> none, SharedArrays shared) {
        this.program = program;
        this.most = most;
        this.none = none;
        this.buffers = program.layout().buffers().of(most, shared);
        this.numbers = program.layout().firstNumbers();
        this.memories = program.layout().memories(most);
        this.histories = program.layout().histories(most);
        this.keys = program.layout().keys(most);
        this.ranking = new Ranking(program.layout().mostMembers());
        this.output = ChunkOutput.NOWHERE;
        this.guards = new GuardFrame[program.layout().cones().size()];
        program.layout().fill(guards, this, most);
        this.pairs = program.layout().pairs(this, most);
        program.setUp(this, most);
    }

    /** The frame of gathered lanes of another one, whose numbers it reads and whose guards it shares. */
    Frame(Frame of, double[][] buffers, long[][] keys) {
        this.program = of.program;
        this.most = of.most;
        this.none = Optional.empty();
        this.buffers = buffers;
        this.numbers = of.numbers;
        this.memories = of.memories;
        this.histories = of.histories;
        this.keys = keys;
        this.ranking = of.ranking;
        this.output = ChunkOutput.NOWHERE;
        this.guards = of.guards;
        this.pairs = new PairFrame[0];
    }

    /** Says how the draws of paths are placed, before the first tile. */
    Frame placed(Placement by) {
        placement = by;
        return this;
    }

    /** The draws of a variable that is drawn once a path. */
    Placement.Column column(String variable) {
        return columns.computeIfAbsent(variable, key -> placement.column(seedKey, key));
    }

    /** Moves to a tile, what is read off it going to the output. */
    void start(long ofSeed, long first, int paths, ChunkOutput to, int at) {
        if (paths > most) {
            throw new IllegalArgumentException("paths of a tile must be at most " + most + ", got " + paths);
        }
        if (paths != width) {
            program.setUp(this, paths);
        }
        firstPath = first;
        output = to;
        offset = at;
        if (ofSeed != seedKey) {
            columns.clear();
        }
        seedKey = ofSeed;
        draw();
    }

    /** Evaluates a tile, together with the frame it borrows from, if there is one. */
    void run(long ofSeed, long first, int paths, ChunkOutput to, int at) {
        List<Frame> together = new ArrayList<>();
        none.ifPresent(nulls -> {
            nulls.start(ofSeed, first, paths, ChunkOutput.NOWHERE, 0);
            together.add(nulls);
        });
        start(ofSeed, first, paths, to, at);
        together.add(this);
        run(together);
    }

    /**
     * Evaluates the tile to which frames have been moved, period by period, in each period frame by frame: a frame that
     * borrows values comes after the one it borrows from.
     */
    static void run(List<Frame> frames) {
        int periods = 0;
        for (Frame frame : frames) {
            frame.program.begin(frame);
            periods = frame.program.layout().periods();
        }
        for (int period = 1; period <= periods; period++) {
            for (Frame frame : frames) {
                frame.program.step(frame, period);
            }
            for (Frame frame : frames) {
                frame.program.close(frame);
            }
        }
        for (Frame frame : frames) {
            frame.program.finish(frame);
        }
    }

    /** Begins a period; before the first and after the last one, all members are there that ever will be. */
    void found(int now) {
        period = now;
        founded = program.layout().foundation().in(now);
    }

    /** Lanes of a value of so many members: at least all that are there in this period. */
    int lanes(int members) {
        return founded[members] * width;
    }

    /** The same for the period that follows. */
    int lanesNext(int members) {
        return program.layout().foundation().in(period + 1)[members] * width;
    }

    /** How many members of a population are there in this period. */
    int founded(Axis axis) {
        return axis.founded(period);
    }

    private void draw() {
        if (keys.length == 0) {
            return;
        }
        Draws.pathKeys(seedKey, firstPath, keys[0], width);
        for (int axis = 1; axis < keys.length; axis++) {
            int size = program.layout().axisSize(axis);
            for (int slot = 0; slot < size; slot++) {
                Draws.memberKeys(keys[0], slot, keys[axis], slot * width, width);
            }
        }
    }
}
