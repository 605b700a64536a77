package io.gyre.scenario;

import io.gyre.engine.Policy;
import io.gyre.engine.Trace;
import io.gyre.model.Blueprint;
import io.gyre.model.Scenario;
import io.gyre.parameter.Parameter;
import io.gyre.parameter.ParameterFile;
import io.gyre.parameter.Position;
import io.gyre.parameter.Preset;
import io.gyre.parameter.Role;
import io.gyre.parameter.Setting;
import io.gyre.parameter.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A scenario with everything set, beside the same without its programme.
 *
 * @param name preset, or choice and option
 * @param scenario the model, in the currency of the values
 * @param values what is set
 */
record ContractWorld(String name, Scenario scenario, Values values) {

    private static final Position HERE = Position.ofArgument("test", "");

    /** The defaults, each preset, and the defaults with each other option of each choice. */
    static List<ContractWorld> all(Blueprint blueprint, UnaryOperator<ParameterFile> small) {
        ParameterFile file = small.apply(blueprint.parameters());
        Scenario home = blueprint.scenario(file);
        List<ContractWorld> worlds = new ArrayList<>();
        worlds.add(new ContractWorld("defaults", home, Values.defaults(file)));
        for (String name : blueprint.presets().names()) {
            Preset preset = blueprint.presets().get(name, HERE);
            worlds.add(world(blueprint, home, name, Values.defaults(file).with(preset)));
        }
        for (Parameter choice : file.parameters()) {
            if (choice.role() == Role.CHOICE) {
                for (String option : choice.options()) {
                    Values values = Values.defaults(file).with(choice.key(), new Setting.Option(option));
                    if (!choice.setting().equals(new Setting.Option(option))) {
                        worlds.add(new ContractWorld(choice.key() + " = " + option, home, values));
                    }
                }
            }
        }
        return worlds;
    }

    /** What a preset sets beside levers and choices is the world of its own model, as in a run. */
    private static ContractWorld world(Blueprint blueprint, Scenario home, String name, Values values) {
        ParameterFile file = values.file();
        for (Map.Entry<String, Setting> change : values.changed().entrySet()) {
            Parameter parameter = file.get(change.getKey());
            boolean isOfPolicy = parameter.role() == Role.LEVER || parameter.role() == Role.CHOICE;
            file = isOfPolicy ? file : file.with(parameter.withSetting(change.getValue()));
        }
        boolean isHome = file == home.parameters().orElseThrow();
        return new ContractWorld(name, isHome ? home : blueprint.scenario(file), values);
    }

    Policy none() {
        return scenario.policy("none", values.nulled());
    }

    Policy policy() {
        return scenario.policy(name, values);
    }

    Trace trace(long seed, long path) {
        return Trace.of(scenario.graph(), none(), policy(), seed, path);
    }
}
