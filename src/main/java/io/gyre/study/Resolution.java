package io.gyre.study;

import io.gyre.model.Blueprint;
import io.gyre.model.Scenario;
import io.gyre.parameter.Evidence;
import io.gyre.parameter.Exchange;
import io.gyre.parameter.InputException;
import io.gyre.parameter.Parameter;
import io.gyre.parameter.ParameterFile;
import io.gyre.parameter.Position;
import io.gyre.parameter.Preset;
import io.gyre.parameter.Role;
import io.gyre.parameter.Setting;
import io.gyre.parameter.Values;
import io.gyre.parameter.YamlMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Works out what everything is set to. In this order, the later over the earlier: defaults, the study's parameters, a
 * policy's preset, its own changes, the changes of the command line. What concerns all policies becomes the default of the
 * model, so that the world without the programme shares it.
 */
final class Resolution {

    private final Blueprint blueprint;
    private final Additions additions;
    private final List<Plan> plans;
    private final List<Change> changes;

    Resolution(Blueprint blueprint, Additions additions, List<Plan> plans, List<Change> changes) {
        this.blueprint = blueprint;
        this.additions = additions;
        this.plans = plans;
        this.changes = changes;
    }

    World world() {
        Values base = Values.defaults(blueprint.parameters());
        Optional<Exchange> exchange = exchange();
        base = exchange.isPresent() ? base.in(exchange.get()) : base;
        base = additions.parameters().isPresent()
                ? base.with(additions.parameters().get())
                : base;
        ParameterFile file = withDefaults(withWorld(changed(base)));
        file = additions.correlations().isPresent()
                ? file.withCorrelated(additions.correlations().get())
                : file;
        file = file.withAdditions(additions.equations());
        Map<String, Values> values = new LinkedHashMap<>();
        ParameterFile told = file;
        plans.forEach(plan -> values.put(plan.name(), values(plan, told)));
        return new World(scenario(told), told, values);
    }

    /** What the model refuses, as impossible correlations or a loop, is a mistake of the study if the defaults do work. */
    private Scenario scenario(ParameterFile file) {
        try {
            return blueprint.scenario(file);
        } catch (IllegalArgumentException refused) {
            throw InputException.because(place(refused), refused);
        }
    }

    private Position place(IllegalArgumentException refused) {
        boolean isPairs = String.valueOf(refused.getMessage()).startsWith("correlation");
        if (isPairs && additions.correlations().isPresent()) {
            return additions.correlations().get().position();
        }
        Position command = changes.isEmpty()
                ? Position.ofFile(blueprint.key())
                : changes.get(0).position();
        return additions.sections().map(YamlMap::position).orElse(command);
    }

    /** What presets set beside levers, as the prices of another country, holds without the programme too: all must agree. */
    private Values withWorld(Values base) {
        List<Plan> programmes = plans.stream().filter(plan -> !plan.isNone()).toList();
        List<Values> set = programmes.stream().map(plan -> values(plan, base)).toList();
        Values world = base;
        for (Parameter parameter : base.file().parameters()) {
            if (isOfPolicy(parameter.role())) {
                continue;
            }
            List<Setting> found = distinct(set, parameter.key());
            if (found.size() > 1) {
                throw InputException.of(
                        Position.ofArgument("policies", parameter.key()),
                        "policies in different worlds: " + found.get(0).text() + " and "
                                + found.get(1).text(),
                        "policies that differ in levers and choices; run the others apart");
            }
            boolean isSet = found.isEmpty() || Objects.equals(found.get(0), world.get(parameter.key()));
            world = isSet ? world : world.with(parameter.key(), found.get(0));
        }
        return world;
    }

    /** What a parameter is set to in so many worlds, nothing twice. */
    private static List<Setting> distinct(List<Values> worlds, String key) {
        List<Setting> found = new ArrayList<>();
        for (Values world : worlds) {
            Setting setting = world.get(key);
            if (found.isEmpty() || !found.contains(setting)) {
                found.add(setting);
            }
        }
        return found;
    }

    private static boolean isOfPolicy(Role role) {
        return role == Role.LEVER || role == Role.CHOICE;
    }

    private Values changed(Values values) {
        Values result = values;
        for (Change change : changes) {
            result = result.with(change.key(), change.text(), change.position());
        }
        return result;
    }

    /** The currency of the run, if it is not that of the scenario's own file: all presets must agree. */
    private Optional<Exchange> exchange() {
        List<Plan> programmes = plans.stream().filter(plan -> !plan.isNone()).toList();
        Optional<Exchange> common = programmes.isEmpty() ? Optional.empty() : exchange(programmes.get(0));
        for (Plan plan : programmes) {
            if (!exchange(plan).map(Exchange::to).equals(common.map(Exchange::to))) {
                throw InputException.of(
                        Position.ofArgument("policies", plan.name()),
                        "policies in two currencies",
                        "policies in one currency; run the others apart");
            }
        }
        return common;
    }

    private static Optional<Exchange> exchange(Plan plan) {
        return plan.preset().flatMap(Preset::exchange);
    }

    /** The file whose defaults are these values; what is no longer the default says who changed it. */
    private ParameterFile withDefaults(Values base) {
        ParameterFile file = base.file();
        for (Map.Entry<String, Setting> entry : base.changed().entrySet()) {
            Parameter old = file.get(entry.getKey());
            file = file.with(new Parameter(
                    old.key(),
                    old.label(),
                    old.symbol(),
                    old.unit(),
                    old.role(),
                    old.scope(),
                    entry.getValue(),
                    old.nullValue(),
                    old.range(),
                    old.dimension(),
                    old.options(),
                    evidence(old.key(), entry.getValue()),
                    old.position()));
        }
        return file;
    }

    private Evidence evidence(String key, Setting setting) {
        Optional<Evidence> own = additions
                .parameters()
                .map(Values::evidence)
                .map(evidence -> evidence.get(key))
                .filter(evidence ->
                        changes.stream().noneMatch(change -> change.key().equals(key)));
        return own.orElseGet(() -> ofPreset(key, setting));
    }

    private Evidence ofPreset(String key, Setting setting) {
        return plans.stream()
                .flatMap(plan -> plan.preset().stream())
                .filter(preset -> setting.equals(preset.settings().get(key)))
                .map(preset -> preset.evidence().get(key))
                .findFirst()
                .orElse(Evidence.placeholder("this-run"));
    }

    private Values values(Plan plan, ParameterFile file) {
        return plan.isNone() ? Values.none(file) : values(plan, Values.defaults(file));
    }

    private Values values(Plan plan, Values base) {
        Values values = plan.preset().isPresent() ? base.with(plan.preset().get()) : base;
        return changed(plan.changes().isPresent() ? laid(plan.changes().get(), values) : values);
    }

    private static Values laid(YamlMap map, Values values) {
        map.keys().stream().filter(key -> !Policies.isPreset(key)).forEach(key -> {
            Role role = values.file().get(key, map.positionOf(key)).role();
            if (!isOfPolicy(role)) {
                throw InputException.of(
                        map.positionOf(key),
                        key + ", a" + (role == Role.UNCERTAINTY ? "n uncertainty" : " constant"),
                        "a lever or a choice; what holds in all policies stands under parameters");
            }
        });
        return values.with(map.without("preset"));
    }
}
