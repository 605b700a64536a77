package io.gyre.distribution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Distributions by kind and named arguments, as files and command lines spell them. A kind has one or more forms, each
 * a set of arguments that defines it. Continuous kinds take {@code atLeast} and {@code atMost} besides, which cut off
 * what lies outside; a log-normal one takes {@code splice} and {@code shape} for a power law above a splice point, and
 * {@code cap} for its end.
 */
public final class Distributions {

    private static final List<String> BOUNDS = List.of("atLeast", "atMost");
    private static final List<String> TAIL = List.of("splice", "shape", "cap");
    private static final List<String> SPLICED = List.of("atLeast", "atMost", "splice", "shape", "cap");
    private static final Map<String, List<Form>> FORMS = forms();

    private Distributions() {}

    /** The names of a form's arguments in their usual order, and what makes the distribution of their values. */
    private record Form(List<String> names, Function<double[], Distribution> maker) {

        boolean isGiven(Set<String> arguments) {
            return arguments.equals(Set.copyOf(names));
        }

        Distribution of(Map<String, Double> arguments) {
            return maker.apply(names.stream().mapToDouble(arguments::get).toArray());
        }
    }

    private static Map<String, List<Form>> forms() {
        Map<String, List<Form>> forms = new LinkedHashMap<>();
        forms.put("constant", List.of(form(x -> new Constant(x[0]), "value")));
        forms.put("uniform", List.of(form(x -> new Uniform(x[0], x[1]), "low", "high")));
        forms.put("triangular", List.of(form(x -> new Triangular(x[0], x[1], x[2]), "low", "mode", "high")));
        forms.put("pert", List.of(form(x -> new Pert(x[0], x[1], x[2]), "low", "mode", "high")));
        forms.put(
                "normal",
                List.of(
                        form(x -> new Normal(x[0], x[1]), "mean", "sd"),
                        form(x -> Normal.ofRange(x[0], x[1]), "p5", "p95")));
        forms.put(
                "lognormal",
                List.of(
                        form(x -> LogNormal.ofMedian(x[0], x[1]), "median", "sigma"),
                        form(x -> new LogNormal(x[0], x[1]), "mu", "sigma"),
                        form(x -> LogNormal.ofRange(x[0], x[1]), "p5", "p95")));
        forms.put(
                "beta",
                List.of(
                        form(x -> new Beta(x[0], x[1]), "alpha", "beta"),
                        form(x -> Beta.ofMeanSd(x[0], x[1]), "mean", "sd"),
                        form(x -> Beta.ofRange(x[0], x[1]), "p5", "p95")));
        forms.put(
                "exponential",
                List.of(
                        form(x -> new Exponential(x[0]), "rate"),
                        form(x -> new Exponential(1 / Require.positive("mean", x[0])), "mean")));
        forms.put("pareto", List.of(form(x -> new Pareto(x[0], x[1]), "scale", "shape")));
        forms.put("bernoulli", List.of(form(x -> new Bernoulli(x[0]), "p")));
        return forms;
    }

    private static Form form(Function<double[], Distribution> maker, String... names) {
        return new Form(List.of(names), maker);
    }

    /**
     * The kinds and their forms.
     *
     * @return kind to forms, each a list of the arguments that define a distribution, in their usual order
     */
    public static Map<String, List<List<String>>> kinds() {
        Map<String, List<List<String>>> kinds = new LinkedHashMap<>();
        FORMS.forEach(
                (kind, forms) -> kinds.put(kind, forms.stream().map(Form::names).toList()));
        return Collections.unmodifiableMap(kinds);
    }

    /**
     * What a kind takes besides the arguments of a form.
     *
     * @param kind one of {@link #kinds()}
     * @return argument names, possibly none
     * @throws IllegalArgumentException if there is no such kind
     */
    public static List<String> options(String kind) {
        formsOf(kind);
        return switch (kind) {
            case "constant", "bernoulli" -> List.of();
            case "lognormal" -> SPLICED;
            default -> BOUNDS;
        };
    }

    /**
     * The distribution of a kind and named arguments.
     *
     * @param kind one of {@link #kinds()}
     * @param arguments name to value: those of one form, and any of {@link #options}
     * @return the distribution
     * @throws IllegalArgumentException if the kind or a name is unknown, the names make no form, or a value is out of
     *     its range; the message is one line
     */
    public static Distribution of(String kind, Map<String, Double> arguments) {
        List<Form> forms = formsOf(kind);
        List<String> options = options(kind);
        checkNames(kind, forms, options, arguments.keySet());
        Map<String, Double> own = new LinkedHashMap<>(arguments);
        own.keySet().removeAll(options);
        Form form = forms.stream()
                .filter(f -> f.isGiven(own.keySet()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("arguments of " + kind + " must be " + described(forms)
                        + ", got " + (own.isEmpty() ? "none" : String.join(", ", own.keySet()))));
        Distribution whole = form.of(arguments);
        return bounded(options.contains("splice") ? spliced(whole, arguments) : whole, options, arguments);
    }

    /**
     * The distribution of a few values.
     *
     * @param values finite and different, in any order
     * @param probabilities one for each value, in [0, 1], adding to one within 1e-9
     * @return the distribution
     * @throws IllegalArgumentException if a number is out of range, a value repeats, or the probabilities do not add up
     */
    public static Discrete discrete(double[] values, double[] probabilities) {
        return Discrete.of(values, probabilities);
    }

    private static List<Form> formsOf(String kind) {
        List<Form> forms = FORMS.get(kind);
        if (forms == null) {
            throw unknown("distribution", kind, FORMS.keySet());
        }
        return forms;
    }

    private static void checkNames(String kind, List<Form> forms, List<String> options, Set<String> given) {
        List<String> allowed = new ArrayList<>();
        forms.forEach(form -> allowed.addAll(form.names()));
        allowed.addAll(options);
        for (String name : given) {
            if (!allowed.contains(name)) {
                throw unknown(
                        "argument of " + kind, name, allowed.stream().distinct().toList());
            }
        }
    }

    private static IllegalArgumentException unknown(String what, String found, Collection<String> allowed) {
        String hint = Spelling.nearest(found, allowed)
                .map(near -> "; did you mean " + near + "?")
                .orElse("");
        return new IllegalArgumentException(
                what + " must be one of " + String.join(", ", allowed) + ", got " + found + hint);
    }

    private static String described(List<Form> forms) {
        return forms.stream()
                .map(form -> "(" + String.join(", ", form.names()) + ")")
                .collect(Collectors.joining(" or "));
    }

    private static Distribution spliced(Distribution body, Map<String, Double> arguments) {
        List<String> given = TAIL.stream().filter(arguments::containsKey).toList();
        if (given.isEmpty()) {
            return body;
        }
        if (!given.contains("splice") || !given.contains("shape")) {
            throw new IllegalArgumentException(
                    "a power law above a splice point must have splice and shape, got " + String.join(", ", given));
        }
        double splice = arguments.get("splice");
        double shape = arguments.get("shape");
        return arguments.containsKey("cap")
                ? new Spliced(body, splice, shape, Require.finite("cap", arguments.get("cap")))
                : new Spliced(body, splice, shape);
    }

    private static Distribution bounded(Distribution whole, List<String> options, Map<String, Double> arguments) {
        if (BOUNDS.stream().noneMatch(name -> options.contains(name) && arguments.containsKey(name))) {
            return whole;
        }
        double low = bound("atLeast", arguments, Double.NEGATIVE_INFINITY);
        double high = bound("atMost", arguments, Double.POSITIVE_INFINITY);
        Require.that(high > low, "atMost", "be above atLeast " + low, high);
        return new Truncated(whole, low, high);
    }

    private static double bound(String name, Map<String, Double> arguments, double open) {
        return arguments.containsKey(name) ? Require.finite(name, arguments.get(name)) : open;
    }
}
