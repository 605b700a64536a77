package io.gyre.study;

import io.gyre.engine.RunOptions;
import io.gyre.model.Blueprint;
import io.gyre.parameter.InputException;
import io.gyre.parameter.Position;
import io.gyre.parameter.YamlDocument;
import io.gyre.random.Sampling;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What is to be run. Immutable; {@link #world} works out what everything is set to. */
public final class Study {

    /** The paths of a study that does not say how many. */
    public static final long DEFAULT_PATHS = 20_000;
    /** The most paths. */
    public static final long MOST_PATHS = 1_000_000_000_000L;
    /** The largest seed; the least is 0. */
    public static final long LARGEST_SEED = 999_999_999_999_999_999L;

    /** The words for how draws of paths may be placed, see {@link Sampling}. */
    public static final List<String> SAMPLINGS = Arrays.stream(Sampling.values())
            .map(sampling -> sampling.name().toLowerCase(Locale.ROOT))
            .toList();

    private final Blueprint blueprint;
    private final Optional<YamlDocument> document;
    private final Additions additions;
    private final List<Plan> plans;
    private final List<Change> changes;
    private final Map<String, Double> precision;
    private final Optional<Path> output;
    private final long paths;
    private final long seed;
    private final Sampling sampling;

    Study(Parts parts) {
        blueprint = parts.blueprint;
        document = parts.document;
        additions = parts.additions;
        plans = List.copyOf(parts.plans);
        changes = List.copyOf(parts.changes);
        precision = Collections.unmodifiableMap(new LinkedHashMap<>(parts.precision));
        output = parts.output;
        paths = parts.paths;
        seed = parts.seed;
        sampling = parts.sampling;
    }

    /** What a study is made of, while it is put together. */
    static final class Parts {
        private final Blueprint blueprint;
        Optional<YamlDocument> document = Optional.empty();
        Additions additions = Additions.NONE;
        List<Plan> plans = List.of(Plan.none(), Plan.defaults());
        List<Change> changes = List.of();
        Map<String, Double> precision = Map.of();
        Optional<Path> output = Optional.empty();
        long paths = DEFAULT_PATHS;
        long seed = 1;
        Sampling sampling = Sampling.RANDOM;

        Parts(Blueprint blueprint) {
            this.blueprint = blueprint;
        }
    }

    private Parts parts() {
        Parts parts = new Parts(blueprint);
        parts.additions = additions;
        parts.plans = plans;
        parts.changes = changes;
        parts.precision = precision;
        parts.output = output;
        parts.paths = paths;
        parts.seed = seed;
        parts.sampling = sampling;
        return parts;
    }

    /**
     * A scenario at its defaults, compared with the world without the programme.
     *
     * @param blueprint the scenario
     * @return the study: 20,000 paths, seed 1
     */
    public static Study of(Blueprint blueprint) {
        return new Study(new Parts(blueprint));
    }

    /**
     * Reads a study.
     *
     * @param file the YAML file
     * @param scenarios the scenarios it may name
     * @return the study
     * @throws InputException if anything in it is wrong
     */
    public static Study of(Path file, Scenarios scenarios) {
        return StudyReader.of(file, scenarios);
    }

    /**
     * Reads a study that stands in no file of its own.
     *
     * @param name what messages call it
     * @param text its YAML
     * @param scenarios the scenarios it may name
     * @return the study
     * @throws InputException if anything in it is wrong
     */
    public static Study ofText(String name, String text, Scenarios scenarios) {
        return StudyReader.read(YamlDocument.ofText(name, text), scenarios);
    }

    /**
     * The same study with a parameter set, over what file and policies say; in the world without the programme too,
     * unless it is a lever.
     *
     * @param key the parameter
     * @param text what it is set to, with its unit if not in the parameter's own
     * @param position where that was said
     * @return the copy
     * @throws InputException if there is no such parameter, or the text is not allowed
     */
    public Study with(String key, String text, Position position) {
        Parts parts = parts();
        parts.changes = new ArrayList<>(changes);
        parts.changes.add(new Change(key, text, position));
        Study study = new Study(parts);
        study.blueprint.parameters().get(key, position);
        return study;
    }

    /**
     * The same study comparing other policies.
     *
     * @param names presets, {@code none} or {@code default}; each once, at least one
     * @param position where they were named
     * @return the copy
     * @throws InputException if a name is unknown or stands twice
     */
    public Study withPolicies(List<String> names, Position position) {
        Parts parts = parts();
        Policies policies = new Policies(blueprint.presets());
        names.forEach(name -> policies.add(name, position));
        parts.plans = policies.plans(position);
        return new Study(parts);
    }

    /**
     * The same study with another number of paths.
     *
     * @param other how many
     * @return the copy
     */
    public Study withPaths(long other) {
        Parts parts = parts();
        parts.paths = other;
        return new Study(parts);
    }

    /**
     * The same study with another seed.
     *
     * @param other the seed
     * @return the copy
     */
    public Study withSeed(long other) {
        Parts parts = parts();
        parts.seed = other;
        return new Study(parts);
    }

    /**
     * The same study with the draws of paths placed otherwise.
     *
     * @param other how they are placed
     * @return the copy
     */
    public Study withSampling(Sampling other) {
        Parts parts = parts();
        parts.sampling = other;
        return new Study(parts);
    }

    /** The sampling of a word. */
    static Sampling sampling(String word) {
        return Sampling.valueOf(word.toUpperCase(Locale.ROOT));
    }

    /**
     * The same study that stops when its outcomes are known well enough.
     *
     * @param halfWidths half of the 95 % interval by outcome, in the outcome's unit; positive
     * @return the copy
     */
    public Study withPrecision(Map<String, Double> halfWidths) {
        Parts parts = parts();
        parts.precision = halfWidths;
        return new Study(parts);
    }

    /**
     * The scenario.
     *
     * @return the scenario
     */
    public Blueprint blueprint() {
        return blueprint;
    }

    /**
     * What people call it.
     *
     * @return the title of the study, else that of its scenario
     */
    public String title() {
        return additions.title().orElse(blueprint.title());
    }

    /**
     * What its author says about it.
     *
     * @return the note; empty if there is none
     */
    public String note() {
        return additions.note();
    }

    /**
     * The outcomes that a short table shows, in order.
     *
     * @return those that the study asks for, else its own outcomes and goals and then those of the scenario
     */
    public List<String> headlineOutcomes() {
        return additions.shown(blueprint.headlineOutcomes());
    }

    /**
     * The study as a file, so that the same can be run again.
     *
     * @return the file it was read from if nothing was changed since, else a file that says the same
     */
    public String text() {
        return document.map(YamlDocument::text).orElseGet(() -> new StudyText(this).text());
    }

    /**
     * The name of the file it was read from.
     *
     * @return the name without its folder; empty if it was put together or changed since
     */
    public String file() {
        return document.map(file -> file.name().replaceAll(".*[/\\\\]", "")).orElse("");
    }

    Additions additions() {
        return additions;
    }

    List<Plan> plans() {
        return plans;
    }

    List<Change> changes() {
        return changes;
    }

    Map<String, Double> precision() {
        return precision;
    }

    long paths() {
        return paths;
    }

    long seed() {
        return seed;
    }

    /**
     * Where the results go, if the file says so.
     *
     * @return a folder
     */
    public Optional<Path> output() {
        return output;
    }

    /**
     * How to run it.
     *
     * @return paths, seed, sampling and precision; all else as {@link RunOptions#of}
     * @throws InputException if there are more paths than points of the sampling
     */
    public RunOptions options() {
        boolean isPlaced = sampling == Sampling.LATIN || sampling == Sampling.SOBOL;
        if (isPlaced && paths > Sampling.MOST_PLACED) {
            throw InputException.of(
                    Position.ofFile("paths"),
                    Long.toString(paths),
                    "at most " + Sampling.MOST_PLACED + " where sampling is latin or sobol");
        }
        return RunOptions.of(paths).withSeed(seed).withSampling(sampling).withPrecision(precision);
    }

    /**
     * The names of the policies.
     *
     * @return the names in the order of the columns
     */
    public List<String> policies() {
        return plans.stream().map(Plan::name).toList();
    }

    /**
     * Builds the model with all parameters as the study sets them.
     *
     * @return the scenario and its policies
     * @throws InputException if a value is not allowed, or an outcome of the precision is unknown
     */
    public World world() {
        World world = built();
        precision.keySet().forEach(outcome -> world.requireMean(outcome, Position.ofArgument("precision", outcome)));
        additions.requireShown(world);
        return world;
    }

    /** The world, whatever outcomes the precision names. */
    World built() {
        return new Resolution(blueprint, additions, plans, changes).world();
    }
}
