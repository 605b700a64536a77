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
import java.util.LinkedHashMap;
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
        Map<ParameterFile, Scenario> models = new LinkedHashMap<>();
        Scenario home = blueprint.scenario(file);
        List<ContractWorld> worlds = new ArrayList<>();
        worlds.add(new ContractWorld("defaults", home, Values.defaults(file)));
        for (String name : blueprint.presets().names()) {
            Preset preset = blueprint.presets().get(name, HERE);
            Values values = Values.defaults(file).with(preset);
            boolean isHome = values.file() == file;
            Scenario model = isHome ? home : models.computeIfAbsent(values.file(), blueprint::scenario);
            worlds.add(new ContractWorld(name, model, values));
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
