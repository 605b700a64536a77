package io.gyre.study;

import io.gyre.model.Blueprint;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Works out what everything is set to. In this order, the later over the earlier: defaults, the study's parameters, a
 * policy's preset, its own changes, the changes of the command line. What concerns all policies becomes the default of the
 * model, so that the world without the programme shares it.
 */
final class Resolution {

    private final Blueprint blueprint;
    private final Optional<YamlMap> parameters;
    private final List<Plan> plans;
    private final List<Change> changes;

    Resolution(Blueprint blueprint, Optional<YamlMap> parameters, List<Plan> plans, List<Change> changes) {
        this.blueprint = blueprint;
        this.parameters = parameters;
        this.plans = plans;
        this.changes = changes;
    }

    World world() {
        Values base = Values.defaults(blueprint.parameters());
        Optional<Exchange> exchange = exchange();
        base = exchange.isPresent() ? base.in(exchange.get()) : base;
        base = parameters.isPresent() ? base.with(parameters.get()) : base;
        ParameterFile file = withDefaults(changed(base));
        Map<String, Values> values = new LinkedHashMap<>();
        plans.forEach(plan -> values.put(plan.name(), values(plan, file)));
        return new World(blueprint.scenario(file), file, values);
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
    private static ParameterFile withDefaults(Values base) {
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
                    Evidence.placeholder("this-run"),
                    old.position()));
        }
        return file;
    }

    private Values values(Plan plan, ParameterFile file) {
        if (plan.isNone()) {
            return Values.none(file);
        }
        Values values = Values.defaults(file);
        if (plan.preset().isPresent()) {
            values = values.with(plan.preset().get());
        }
        if (plan.changes().isPresent()) {
            values = laid(plan.changes().get(), values);
        }
        return changed(values);
    }

    private static Values laid(YamlMap map, Values values) {
        map.keys().stream().filter(key -> !Policies.isPreset(key)).forEach(key -> {
            Role role = values.file().get(key, map.positionOf(key)).role();
            if (role != Role.LEVER && role != Role.CHOICE) {
                throw InputException.of(
                        map.positionOf(key),
                        key + ", a" + (role == Role.UNCERTAINTY ? "n uncertainty" : " constant"),
                        "a lever or a choice; what holds in all policies stands under parameters");
            }
        });
        return values.with(map.without("preset"));
    }
}
