package io.gyre.engine;

import io.gyre.graph.Declared;
import io.gyre.statistics.Binary;
import io.gyre.statistics.Covariance;
import io.gyre.statistics.Fan;
import io.gyre.statistics.GroupedRatio;
import io.gyre.statistics.Grouping;
import io.gyre.statistics.Moments;
import io.gyre.statistics.Panel;
import io.gyre.statistics.PooledRatio;
import io.gyre.statistics.Proportion;
import io.gyre.statistics.Quantiles;
import io.gyre.statistics.Shares;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All statistics of one policy over the chunks folded so far, from the left in chunk order. Mutable; confined to one thread at a time. */
final class Tally {

    /** What is kept of one outcome. */
    private static final class Count {
        private final Readout.Columns columns;
        private final Grouping grouping;
        private Moments moments = Moments.none();
        private Optional<GroupedRatio> groups;
        private Quantiles quantiles;
        private Optional<PooledRatio> pooled;
        private Optional<Shares> shares;
        private long hits;

        Count(Readout.Columns columns, Grouping grouping) {
            this.grouping = grouping;
            groups = grouping == Grouping.PATHS ? Optional.empty() : Optional.of(GroupedRatio.none(grouping));
            Declared.Outcome outcome = columns.outcome();
            this.columns = columns;
            quantiles = outcome.kind() == Declared.Kind.TIME ? Quantiles.emptyOrLater() : Quantiles.empty();
            pooled = columns.denominator() < 0 ? Optional.empty() : Optional.of(PooledRatio.none(grouping));
            shares = outcome.kind() == Declared.Kind.CATEGORY
                    ? Optional.of(
                            Shares.of(grouping, Math.max(1, outcome.categories().size())))
                    : Optional.empty();
        }

        void fold(Partial.Part part) {
            moments = moments.fold(part.moments());
            pooled = pooled.flatMap(ratio -> part.pooled().map(ratio::fold));
            groups = groups.flatMap(all -> part.groups().map(all::fold));
            hits += part.hits();
            quantiles.add(part.values(), part.from(), part.size());
            shares.ifPresent(categories -> categories.add(
                    Arrays.copyOfRange(part.values(), part.from(), part.from() + part.size()), part.size()));
        }

        Count copy() {
            Count copy = new Count(columns, grouping);
            copy.moments = moments;
            copy.groups = groups;
            copy.quantiles = quantiles.copy();
            copy.pooled = pooled;
            copy.shares = shares.map(Shares::copy);
            copy.hits = hits;
            return copy;
        }

        void write(DataOutput out) throws IOException {
            moments.write(out);
            quantiles.write(out);
            out.writeLong(hits);
            if (groups.isPresent()) {
                groups.orElseThrow().write(out);
            }
            if (pooled.isPresent()) {
                pooled.orElseThrow().write(out);
            }
            if (shares.isPresent()) {
                shares.orElseThrow().write(out);
            }
        }

        void read(DataInput in) throws IOException {
            moments = Moments.read(in);
            quantiles = Quantiles.read(in);
            hits = in.readLong();
            groups = groups.isPresent() ? Optional.of(GroupedRatio.read(in)) : groups;
            pooled = pooled.isPresent() ? Optional.of(PooledRatio.read(in)) : pooled;
            shares = shares.isPresent() ? Optional.of(Shares.read(in)) : shares;
        }

        OutcomeResult result() {
            boolean isProbability = columns.outcome().kind() == Declared.Kind.PROBABILITY;
            Optional<Proportion> share =
                    isProbability ? Optional.of(new Proportion(hits, moments.count(), groups)) : Optional.empty();
            return new OutcomeResult(
                    columns.outcome(),
                    moments,
                    groups.isEmpty() && columns.members() < 0
                            ? quantiles.distribution()
                            : quantiles.distribution().withoutIntervals(),
                    share,
                    pooled,
                    shares.map(Shares::copy),
                    groups);
        }
    }

    private static final int MOST_POLICIES = 1 << 16;

    private final Readout readout;
    private final Grouping grouping;
    private final List<Count> counts = new ArrayList<>();
    private final List<Fan> fans = new ArrayList<>();
    private final List<List<Paired>> paired = new ArrayList<>(); // by earlier policy and outcome
    private final List<double[][]> sampled = new ArrayList<>(); // the first chunks, as [outcome][path]
    private final Controls controls;
    private Covariance controlled;
    private Failures failures = Failures.NONE;
    private Residual residual = Residual.NONE;
    private long paths;

    /**
     * A tally of no paths.
     *
     * @param periods the number of periods of each series
     * @param options how the draws of paths are placed, and controls
     */
    Tally(Readout readout, int periods, RunOptions options) {
        this(readout, Placing.grouping(options.sampling()), options.controls());
        reserve((int) Math.min(Quantiles.EXACT_LIMIT, options.paths()));
        readout.series().forEach(series -> fans.add(Fan.of(grouping, 0, new Panel(new double[0], 0, periods, 0), 0)));
    }

    /** One array for the values of all outcomes, so long that no collector copies it. */
    private void reserve(int values) {
        double[] room = new double[counts.size() * values];
        for (int k = 0; k < counts.size(); k++) {
            counts.get(k).quantiles.reserve(room, k * values, values);
        }
    }

    private Tally(Readout readout, Grouping grouping, Controls controls) {
        this.controls = controls;
        this.controlled = ControlColumns.none(readout, controls);
        this.readout = readout;
        this.grouping = grouping;
        readout.outcomes().forEach(columns -> counts.add(new Count(columns, grouping)));
    }

    void fold(Partial partial) {
        for (int k = 0; k < counts.size(); k++) {
            counts.get(k).fold(partial.outcomes().get(k));
        }
        for (int k = 0; k < fans.size(); k++) {
            fans.set(k, fans.get(k).fold(partial.fans().get(k)));
        }
        failures = both(failures, partial.failures());
        residual = residual.max(partial.residual());
        foldPaired(partial.paired());
        controlled = partial.controlled().map(controlled::fold).orElse(controlled);
        if (paths < PathSample.MOST) {
            sampled.add(PathSample.chunk(readout, partial.output(), partial.paths()));
        }
        paths += partial.paths();
    }

    private void foldPaired(List<List<Paired>> next) {
        for (int policy = 0; policy < next.size(); policy++) {
            if (policy == paired.size()) {
                paired.add(next.get(policy));
            } else {
                paired.set(policy, folded(paired.get(policy), next.get(policy)));
            }
        }
    }

    private static List<Paired> folded(List<Paired> earlier, List<Paired> later) {
        List<Paired> folded = new ArrayList<>();
        for (int k = 0; k < earlier.size(); k++) {
            folded.add(earlier.get(k).fold(later.get(k)));
        }
        return folded;
    }

    private static Failures both(Failures earlier, Failures later) {
        if (later.count() == 0) {
            return earlier;
        }
        List<Long> first = new ArrayList<>(earlier.first());
        int room = Math.min(later.first().size(), Failures.LISTED - first.size());
        first.addAll(later.first().subList(0, room));
        return new Failures(earlier.count() + later.count(), first);
    }

    Tally copy() {
        Tally copy = new Tally(readout, grouping, controls);
        copy.controlled = controlled;
        copy.counts.clear();
        counts.forEach(count -> copy.counts.add(count.copy()));
        copy.fans.addAll(fans);
        copy.paired.addAll(paired);
        copy.sampled.addAll(sampled);
        copy.failures = failures;
        copy.residual = residual;
        copy.paths = paths;
        return copy;
    }

    /** Writes it to the file of an interrupted run. */
    void write(DataOutput out) throws IOException {
        out.writeLong(paths);
        for (Count count : counts) {
            count.write(out);
        }
        for (Fan fan : fans) {
            fan.write(out);
        }
        out.writeInt(paired.size());
        for (List<Paired> of : paired) {
            for (Paired each : of) {
                each.write(out);
            }
        }
        out.writeInt(sampled.size());
        for (double[][] chunk : sampled) {
            Binary.write(out, chunk);
        }
        controlled.write(out);
        failures.write(out);
        Binary.write(out, residual.size());
        out.writeUTF(residual.key());
    }

    /** Reads what a tally of the same readout wrote, over what stands here. */
    void read(DataInput in) throws IOException {
        paths = in.readLong();
        for (Count count : counts) {
            count.read(in);
        }
        for (int k = 0; k < fans.size(); k++) {
            fans.set(k, Fan.read(in));
        }
        paired.clear();
        int others = Binary.readSize(in, MOST_POLICIES);
        for (int policy = 0; policy < others; policy++) {
            List<Paired> of = new ArrayList<>();
            for (int k = 0; k < counts.size(); k++) {
                of.add(Paired.read(in));
            }
            paired.add(of);
        }
        sampled.clear();
        int chunks = Binary.readSize(in, PathSample.MOST / ChunkOutput.PATHS);
        for (int chunk = 0; chunk < chunks; chunk++) {
            sampled.add(Binary.readRows(in));
        }
        controlled = Covariance.read(in);
        failures = Failures.read(in);
        residual = new Residual(Binary.readDouble(in), in.readUTF());
    }

    Controls controls() {
        return controls;
    }

    long paths() {
        return paths;
    }

    OutcomeResult outcome(int index) {
        return counts.get(index).result();
    }

    PolicyResult result(String policy) {
        List<OutcomeResult> outcomes =
                counts.parallelStream().map(Count::result).toList(); // each sorts its values
        Map<String, Fan> series = new LinkedHashMap<>();
        for (int k = 0; k < fans.size(); k++) {
            series.put(readout.series().get(k).key(), fans.get(k));
        }
        return new PolicyResult(policy, outcomes, series, failures, residual)
                .withPaths(paired, sampled)
                .withControlled(controls.isEmpty() ? Map.of() : ControlColumns.results(readout, controls, controlled));
    }
}
