package io.gyre.model;

import io.gyre.distribution.Correlation;
import io.gyre.distribution.Distribution;
import io.gyre.graph.Axis;
import io.gyre.graph.Function;
import io.gyre.graph.Node;
import io.gyre.graph.Op;
import io.gyre.graph.Timing;
import io.gyre.parameter.Correlated;
import io.gyre.parameter.Parameter;
import io.gyre.parameter.ParameterFile;
import io.gyre.parameter.Role;
import io.gyre.parameter.Scope;
import io.gyre.unit.Unit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Levers, choices, constants and uncertainties of a model, as nodes. */
final class Settings {

    private final Nodes nodes;
    private final Keys keys;
    private final Map<String, Value> values = new HashMap<>();
    private final Map<String, Series> byYear = new HashMap<>();
    private final Map<String, Distribution> stated = new LinkedHashMap<>();
    private final Map<Scope, Map<String, double[]>> factors = new HashMap<>();
    private Optional<ParameterFile> file = Optional.empty();

    Settings(Nodes nodes, Keys keys) {
        this.nodes = nodes;
        this.keys = keys;
    }

    void read(ParameterFile parameters) {
        if (file.isPresent()) {
            throw Nodes.refusal("parameters must be read once, got a second file");
        }
        file = Optional.of(parameters);
        for (Scope scope : Scope.values()) {
            factors.put(scope, factor(parameters, scope));
        }
    }

    Optional<ParameterFile> file() {
        return file;
    }

    /** Distributions that the model states itself. */
    Map<String, Distribution> stated() {
        return stated;
    }

    private Parameter parameter(String key) {
        try {
            return file.orElseThrow(() -> new IllegalArgumentException(
                            "parameter " + key + " must stand in a file, got none; call parameters(…) first"))
                    .get(key);
        } catch (IllegalArgumentException wrong) {
            throw Nodes.refusal(wrong.getMessage());
        }
    }

    private Parameter parameter(String key, String word, Role... roles) {
        Parameter parameter = parameter(key);
        if (!List.of(roles).contains(parameter.role())) {
            throw Nodes.refusal(key + " must be read as what it is in the file, got " + word + " for "
                    + parameter.role().toString().toLowerCase(java.util.Locale.ROOT));
        }
        return parameter;
    }

    Value number(String key) {
        Parameter parameter = parameter(key, "lever or constant", Role.LEVER, Role.CONSTANT);
        return setting(key, parameter.unit());
    }

    Value number(String key, String group) {
        return setting(
                key + "." + group,
                parameter(key, "lever or constant", Role.LEVER, Role.CONSTANT).unit());
    }

    private Value setting(String key, Unit unit) {
        return values.computeIfAbsent(key, name -> {
            keys.take(name);
            return new Value(nodes, nodes.node(new Op.Setting(name), Axis.PATH, Timing.FIXED, unit));
        });
    }

    Series byYear(String key) {
        Parameter parameter = parameter(key, "lever by year", Role.LEVER, Role.CONSTANT);
        Node node = nodes.remembered(List.of("byYear", key), () -> {
            keys.take(key);
            return nodes.node(new Op.SettingByYear(key), Axis.PATH, Timing.SERIES, parameter.unit());
        });
        nodes.called(node, key);
        Series series = new Value(nodes, node).of(node);
        byYear.put(key, series);
        return series;
    }

    /** A parameter as the model has read it, or else as its file has it; empty if it is no number or there is none. */
    Optional<Series> read(String key) {
        Optional<Parameter> parameter = file.flatMap(known -> known.find(key));
        if (values.containsKey(key) || byYear.containsKey(key)) {
            return Optional.of(values.containsKey(key) ? values.get(key) : byYear.get(key));
        }
        if (parameter.isEmpty() || parameter.get().role() == Role.CHOICE) {
            return Optional.empty();
        }
        if (parameter.get().role() == Role.UNCERTAINTY) {
            return Optional.of(drawn(key, Axis.PATH));
        }
        if (values.keySet().stream().anyMatch(name -> name.startsWith(key + "."))) {
            throw Nodes.refusal(key + " must be read by group, as " + key + ".group, got it alone");
        }
        return Optional.of(number(key));
    }

    Choice choice(String key) {
        return new Choice(nodes, key, parameter(key, "choice", Role.CHOICE).options());
    }

    Value drawn(String key, Axis axis) {
        Parameter parameter = parameter(key, "uncertainty", Role.UNCERTAINTY);
        boolean member = parameter.scope() == Scope.MEMBER;
        if (member == axis.isPath()) {
            throw Nodes.refusal(key + " must be drawn by "
                    + (member ? "each member: population.once(key)" : "path: uncertain(key)") + ", got the other");
        }
        double[] row = factors.getOrDefault(parameter.scope(), Map.of()).get(key);
        if (row == null) {
            return values.computeIfAbsent(key, name -> quantile(name, parameter.unit(), uniform(name, axis), false));
        }
        return values.computeIfAbsent(key, name -> correlated(name, parameter, row, axis));
    }

    Value drawn(String key, Unit unit, Distribution distribution) {
        if (stated.putIfAbsent(keys.take(key), distribution) != null) {
            throw Nodes.refusal("key must be unique in the model, got " + key + " again");
        }
        Node u = nodes.node(new Op.Uniform(key, false), Axis.PATH, Timing.FIXED, Unit.NUMBER);
        return quantile(key, unit, u, false);
    }

    private Node uniform(String key, Axis axis) {
        return nodes.remembered(List.of("uniform", key, axis.key()), () -> {
            keys.take(key);
            return nodes.node(new Op.Uniform(key, false), axis, Timing.FIXED, Unit.NUMBER);
        });
    }

    private Value quantile(String key, Unit unit, Node input, boolean normal) {
        Op op = normal ? new Op.QuantileOfNormal(key) : new Op.Quantile(key);
        Node node = nodes.node(op, input.axis(), Timing.FIXED, unit, input);
        nodes.called(node, key);
        return new Value(nodes, node);
    }

    /** z = Σ Lᵢⱼ nⱼ over the independent normals of the variables that are correlated. */
    private Value correlated(String key, Parameter parameter, double[] row, Axis axis) {
        Map<String, double[]> factor = factors.get(parameter.scope());
        Node sum = nodes.constant(0, Unit.NUMBER);
        int column = 0;
        for (String name : factor.keySet()) {
            double weight = row[column];
            column++;
            if (weight != 0) {
                Node normal = nodes.remembered(
                        List.of("normal", name, axis.key()),
                        () -> nodes.apply(Function.NORMAL_QUANTILE, Unit.NUMBER, uniform(name, axis)));
                Node part = nodes.apply(Function.MULTIPLY, Unit.NUMBER, normal, nodes.constant(weight, Unit.NUMBER));
                sum = nodes.add(sum, part);
            }
        }
        return quantile(key, parameter.unit(), sum, true);
    }

    /** The rows of the Cholesky factor by variable, for the correlated variables of a scope. */
    private static Map<String, double[]> factor(ParameterFile file, Scope scope) {
        List<Correlated> pairs = file.correlated().stream()
                .filter(pair -> file.get(pair.first()).scope() == scope)
                .toList();
        Set<String> set = new LinkedHashSet<>();
        for (Correlated pair : pairs) {
            set.add(pair.first());
            set.add(pair.second());
        }
        List<String> names = List.copyOf(set);
        double[][] spearman = new double[names.size()][names.size()];
        for (int i = 0; i < names.size(); i++) {
            spearman[i][i] = 1;
        }
        for (Correlated pair : pairs) {
            int i = names.indexOf(pair.first());
            int j = names.indexOf(pair.second());
            spearman[i][j] = pair.spearman();
            spearman[j][i] = pair.spearman();
        }
        Map<String, double[]> rows = new LinkedHashMap<>();
        if (!names.isEmpty()) {
            double[][] lower = lower(names, spearman);
            for (int i = 0; i < names.size(); i++) {
                rows.put(names.get(i), lower[i]);
            }
        }
        return rows;
    }

    private static double[][] lower(List<String> names, double[][] spearman) {
        try {
            return Correlation.of(names, spearman).factor();
        } catch (IllegalArgumentException wrong) {
            throw Nodes.refusal(wrong.getMessage());
        }
    }
}
