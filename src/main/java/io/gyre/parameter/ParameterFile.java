package io.gyre.parameter;

import io.gyre.unit.Unit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The parameters of a scenario with their defaults, sources and rank correlations. Immutable. */
public final class ParameterFile {

    private final String key;
    private final String title;
    private final Map<String, Parameter> parameters;
    private final List<Correlated> correlated;
    private final List<Addition> additions;
    private final Map<String, String> written;

    ParameterFile(String key, String title, List<Parameter> parameters, Map<String, String> written) {
        this(key, title, parameters, List.of(), List.of(), written);
    }

    private ParameterFile(
            String key,
            String title,
            List<Parameter> parameters,
            List<Correlated> correlated,
            List<Addition> additions,
            Map<String, String> written) {
        this.key = key;
        this.title = title;
        this.parameters = byKey(parameters);
        this.correlated = List.copyOf(correlated);
        this.additions = List.copyOf(additions);
        this.written = Map.copyOf(written);
        refuseDoubledDimensions();
        refuseImpossiblePairs();
    }

    private static Map<String, Parameter> byKey(List<Parameter> parameters) {
        Map<String, Parameter> byKey = new LinkedHashMap<>();
        for (Parameter parameter : parameters) {
            if (byKey.put(parameter.key(), parameter) != null) {
                throw InputException.of(parameter.position(), "the key " + parameter.key() + " twice", "each key once");
            }
        }
        return Collections.unmodifiableMap(byKey);
    }

    private void refuseDoubledDimensions() {
        Map<Integer, String> owners = new HashMap<>();
        for (Parameter parameter : parameters.values()) {
            parameter.dimension().ifPresent(dimension -> {
                String owner = owners.put(dimension, parameter.key());
                if (owner != null) {
                    throw InputException.of(
                            parameter.position(), "dimension " + dimension + ", as " + owner, "each dimension once");
                }
            });
        }
    }

    private void refuseImpossiblePairs() {
        Set<Set<String>> seen = new HashSet<>();
        for (Correlated pair : correlated) {
            Parameter first = uncertainty(pair.first(), pair.position());
            Parameter second = uncertainty(pair.second(), pair.position());
            if (first.scope() != second.scope()) {
                throw InputException.of(
                        pair.position(),
                        first.key() + " by " + first.scope() + " and " + second.key() + " by " + second.scope(),
                        "a pair of the same scope");
            }
            if (!seen.add(Set.of(pair.first(), pair.second()))) {
                throw InputException.of(pair.position(), "the same pair twice", "each pair once");
            }
        }
    }

    private Parameter uncertainty(String name, Position position) {
        Parameter parameter = get(name, position);
        if (parameter.role() != Role.UNCERTAINTY) {
            throw InputException.of(position, name + ", a " + parameter.role(), "an uncertainty");
        }
        return parameter;
    }

    /**
     * No parameters: for a model whose numbers all stand in its equations.
     *
     * @param key the scenario's key
     * @param title the scenario's title
     * @return a file without parameters
     */
    public static ParameterFile none(String key, String title) {
        return new ParameterFile(key, title, List.of(), Map.of());
    }

    /**
     * Reads the resource beside a class.
     *
     * @param owner the class
     * @param name the resource's name, relative to the package of the class
     * @return the parameters
     * @throws InputException if a default lacks what its role asks for, or anything else is wrong
     */
    public static ParameterFile ofResource(Class<?> owner, String name) {
        return ParameterReader.read(YamlDocument.ofResource(owner, name));
    }

    /**
     * Reads a file.
     *
     * @param file the file
     * @return the parameters
     * @throws InputException if a default lacks what its role asks for, or anything else is wrong
     */
    public static ParameterFile of(Path file) {
        return ParameterReader.read(YamlDocument.of(file));
    }

    /**
     * Reads a text.
     *
     * @param name what messages call it
     * @param text the YAML text
     * @return the parameters
     * @throws InputException if a default lacks what its role asks for, or anything else is wrong
     */
    public static ParameterFile ofText(String name, String text) {
        return ParameterReader.read(YamlDocument.ofText(name, text));
    }

    /**
     * Gathers parameters made in a program, without correlations.
     *
     * @param key the scenario's key, also its title
     * @param parameters the parameters, possibly none
     * @return the parameters in this order
     * @throws InputException if a key or a dimension stands twice
     */
    public static ParameterFile of(String key, List<Parameter> parameters) {
        return new ParameterFile(key, key, parameters, Map.of());
    }

    /**
     * The key of the scenario.
     *
     * @return the key
     */
    public String key() {
        return key;
    }

    /**
     * The title of the scenario.
     *
     * @return a short text
     */
    public String title() {
        return title;
    }

    /**
     * The parameters.
     *
     * @return all of them in the order of the file
     */
    public List<Parameter> parameters() {
        return List.copyOf(parameters.values());
    }

    /**
     * The keys.
     *
     * @return all of them in the order of the file
     */
    public Set<String> keys() {
        return parameters.keySet();
    }

    /**
     * Looks for a parameter.
     *
     * @param name its key
     * @return the parameter, or empty if there is none of that key
     */
    public Optional<Parameter> find(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    /**
     * The parameter of a key that must exist.
     *
     * @param name its key
     * @return the parameter
     * @throws IllegalArgumentException if there is none; the nearest key is proposed
     */
    public Parameter get(String name) {
        return find(name).orElseThrow(() -> {
            String near = Suggestion.nearest(name, parameters.keySet())
                    .map(word -> "; did you mean '" + word + "'?")
                    .orElse("");
            return new IllegalArgumentException(
                    "key must be one of file " + key + ", got " + InputException.quoted(name) + near);
        });
    }

    /**
     * The parameter of a key that an input names.
     *
     * @param name its key
     * @param position where the input stands
     * @return the parameter
     * @throws InputException if there is none; the nearest key is proposed
     */
    public Parameter get(String name, Position position) {
        return find(name).orElseThrow(() -> InputException.unknown(position, name, parameters.keySet()));
    }

    /**
     * How the default of a parameter is written, on one line and with its unit, so that a study may say it again.
     *
     * @param name its key
     * @return the text; empty for a default that was not read from the scenario's own file as it is
     */
    public Optional<String> written(String name) {
        return Optional.ofNullable(written.get(name));
    }

    /**
     * The rank correlations.
     *
     * @return the pairs in the order of the file
     */
    public List<Correlated> correlated() {
        return correlated;
    }

    /**
     * The currency of the file: that of its first parameter that counts one.
     *
     * @return the currency; empty where no parameter counts money
     */
    public Optional<Unit> currency() {
        return parameters.values().stream()
                .map(parameter -> parameter.unit().currency())
                .flatMap(Optional::stream)
                .findFirst();
    }

    /**
     * The same parameters with one replaced, or added at the end.
     *
     * @param parameter the parameter
     * @return the copy
     */
    public ParameterFile with(Parameter parameter) {
        Map<String, Parameter> changed = new LinkedHashMap<>(parameters);
        changed.put(parameter.key(), parameter);
        Map<String, String> left = new LinkedHashMap<>(written);
        left.remove(parameter.key());
        return new ParameterFile(key, title, List.copyOf(changed.values()), correlated, additions, left);
    }

    /**
     * The same parameters with other rank correlations.
     *
     * @param pairs the pairs
     * @return the copy
     * @throws InputException if a pair names no two uncertainties of one scope, or stands twice
     */
    public ParameterFile withCorrelated(List<Correlated> pairs) {
        return new ParameterFile(key, title, parameters(), pairs, additions, written);
    }

    /**
     * What a study adds to the model that is built from this file.
     *
     * @return the equations in the order of the study, none unless {@link #withAdditions} said so
     */
    public List<Addition> additions() {
        return additions;
    }

    /**
     * The same parameters, with equations that the model built from them has besides its own.
     *
     * @param other the equations
     * @return the copy
     */
    public ParameterFile withAdditions(List<Addition> other) {
        return new ParameterFile(key, title, parameters(), correlated, other, written);
    }

    /**
     * All money of this file told in another currency, ranges and null values included, so that the model runs in it
     * and converts nothing. What counts another currency stays as it is.
     *
     * @param exchange the exchange rate
     * @return the copy
     * @throws IllegalArgumentException if the file is not in the currency the exchange starts from
     */
    public ParameterFile in(Exchange exchange) {
        if (!currency().map(exchange.from()::equals).orElse(false)) {
            throw new IllegalArgumentException(
                    "exchange must start from the currency of " + key + ", got " + exchange.from());
        }
        return mapped(exchange::apply);
    }

    /**
     * The same parameters with the rank correlations of a study laid over those of the file: a pair that the file
     * has is set anew, another is added.
     *
     * @param list maps of {@code between}, {@code spearman} and perhaps what it rests on
     * @return the copy
     * @throws InputException if a pair names no two uncertainties of one scope, or stands twice
     */
    public ParameterFile withCorrelated(YamlList list) {
        List<Correlated> stated = ParameterReader.stated(list);
        List<Correlated> all = new ArrayList<>(correlated);
        all.removeIf(old -> stated.stream()
                .anyMatch(pair -> Set.of(pair.first(), pair.second()).equals(Set.of(old.first(), old.second()))));
        all.addAll(stated);
        return withCorrelated(all);
    }

    private ParameterFile mapped(Function<Parameter, Parameter> change) {
        List<Parameter> changed = new ArrayList<>();
        parameters.values().forEach(parameter -> changed.add(change.apply(parameter)));
        return new ParameterFile(key, title, changed, correlated, additions, Map.of());
    }
}
