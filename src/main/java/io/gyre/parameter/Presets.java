package io.gyre.parameter;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The presets of a scenario, by name. Immutable. */
public final class Presets {

    private final Map<String, Preset> presets;

    private Presets(Map<String, Preset> presets) {
        this.presets = Collections.unmodifiableMap(presets);
    }

    /**
     * Reads the presets that stand beside a class: {@code index.yaml} of the folder lists their names under
     * {@code presets}, and each stands in a file of its name.
     *
     * @param owner the class
     * @param folder the folder, relative to the package of the class, such as {@code presets}
     * @param file the parameters they set
     * @return the presets in the order of the index
     * @throws InputException if the index or a preset is wrong
     */
    public static Presets ofResource(Class<?> owner, String folder, ParameterFile file) {
        YamlMap index = YamlDocument.ofResource(owner, folder + "/index.yaml").root();
        index.withOnly("schema", "presets").get("schema").asScalar().asInteger(1, 1);
        YamlList names = index.get("presets").asList();
        Map<String, Preset> presets = new LinkedHashMap<>();
        for (String name : names.asTexts()) {
            Preset preset = PresetReader.read(YamlDocument.ofResource(owner, folder + "/" + name + ".yaml"), file);
            if (!preset.key().equals(name)) {
                throw InputException.of(
                        preset.position(), InputException.quoted(preset.key()), "the file's name " + name);
            }
            if (presets.put(name, preset) != null) {
                throw InputException.of(names.position(), name + " twice", "each preset once");
            }
        }
        return new Presets(presets);
    }

    /**
     * Gathers presets.
     *
     * @param presets the presets, possibly none
     * @return the presets in this order
     * @throws InputException if a name stands twice
     */
    public static Presets of(List<Preset> presets) {
        Map<String, Preset> byName = new LinkedHashMap<>();
        for (Preset preset : presets) {
            if (byName.put(preset.key(), preset) != null) {
                throw InputException.of(preset.position(), preset.key() + " twice", "each preset once");
            }
        }
        return new Presets(byName);
    }

    /**
     * The names.
     *
     * @return all of them, in order
     */
    public List<String> names() {
        return List.copyOf(presets.keySet());
    }

    /**
     * The preset of a name that an input gives.
     *
     * @param name the name
     * @param position where the input stands
     * @return the preset
     * @throws InputException if there is none; the nearest name is proposed
     */
    public Preset get(String name, Position position) {
        Preset preset = presets.get(name);
        if (preset == null) {
            throw InputException.unknown(position, name, presets.keySet());
        }
        return preset;
    }
}
