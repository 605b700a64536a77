package io.gyre.study;

import io.gyre.parameter.InputException;
import io.gyre.parameter.Position;
import io.gyre.parameter.Preset;
import io.gyre.parameter.Presets;
import io.gyre.parameter.YamlMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Gathers the policies of a study. */
final class Policies {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,39}");
    private static final String PRESET = "preset";

    private final Presets presets;
    private final Map<String, Plan> plans = new LinkedHashMap<>();

    Policies(Presets presets) {
        this.presets = presets;
    }

    /** Adds a preset, {@code none} or {@code default}, under its own name. */
    void add(String name, Position position) {
        add(name, name, position, Optional.empty(), position);
    }

    /** Adds a preset under another name. */
    void add(String name, Position namePosition, String preset, Position position) {
        add(name, preset, namePosition, Optional.empty(), position);
    }

    /** Adds changes, from a preset if they name one. */
    void add(String name, Position namePosition, YamlMap map) {
        String preset = map.has(PRESET) ? map.text(PRESET) : Plan.DEFAULT;
        Position position = map.has(PRESET) ? map.get(PRESET).position() : map.position();
        add(name, preset, namePosition, Optional.of(map), position);
    }

    private void add(String name, String preset, Position namePosition, Optional<YamlMap> changes, Position position) {
        if (!NAME.matcher(name).matches()) {
            throw InputException.of(
                    namePosition,
                    "'" + name + "' as the name of a policy",
                    "up to 40 letters, digits, blanks, dots, dashes and underscores");
        }
        Plan plan = plan(name, preset, changes, position);
        if (name.equals(Plan.NONE) && !plan.isNone()) {
            throw InputException.of(namePosition, "a policy called none that is another", "another name");
        }
        if (plan.isNone() && changes.isPresent()) {
            throw InputException.of(position, "changes of none", "changes of another policy; none has no levers");
        }
        if (plans.put(name, plan) != null) {
            throw InputException.of(namePosition, "the policy " + name + " twice", "each policy once");
        }
    }

    private Plan plan(String name, String preset, Optional<YamlMap> changes, Position position) {
        if (preset.equals(Plan.NONE)) {
            return new Plan(name, true, Optional.empty(), changes);
        }
        Optional<Preset> start = Optional.empty();
        if (!preset.equals(Plan.DEFAULT)) {
            List<String> allowed = new ArrayList<>(List.of(Plan.NONE, Plan.DEFAULT));
            presets.names().stream().filter(other -> !allowed.contains(other)).forEach(allowed::add);
            if (!allowed.contains(preset)) {
                throw InputException.unknown(position, preset, allowed);
            }
            start = Optional.of(presets.get(preset, position));
        }
        return new Plan(name, false, start, changes);
    }

    List<Plan> plans(Position position) {
        if (plans.isEmpty()) {
            throw InputException.of(position, "no policy", "at least one policy");
        }
        return List.copyOf(plans.values());
    }

    /** Whether a key of a policy's map is no parameter. */
    static boolean isPreset(String key) {
        return key.equals(PRESET);
    }
}
