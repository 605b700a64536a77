package io.gyre.parameter;

import io.gyre.unit.Unit;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A named policy that stands in a file: what it sets, and what each setting rests on.
 *
 * @param key the name in files and commands
 * @param title the name in tables
 * @param exchange how the scenario's money is told in the preset's own currency; empty for a preset at home
 * @param settings key to setting, in the unit of the parameter in the preset's currency
 * @param evidence key to what the setting rests on
 * @param position where it stands
 */
public record Preset(
        String key,
        String title,
        Optional<Exchange> exchange,
        Map<String, Setting> settings,
        Map<String, Evidence> evidence,
        Position position) {

    /**
     * Copies the maps. * @throws IllegalArgumentException if settings and evidence have not the same keys
     *
     * @param key the name in files and commands
     * @param title the name in tables
     * @param exchange how the scenario's money is told in the preset's own currency; empty for a preset at home
     * @param settings key to setting, in the unit of the parameter in the preset's currency
     * @param evidence key to what the setting rests on
     * @param position where it stands
     */
    public Preset {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        evidence = Collections.unmodifiableMap(new LinkedHashMap<>(evidence));
        if (!settings.keySet().equals(evidence.keySet())) {
            throw new IllegalArgumentException(
                    "evidence must be given for " + settings.keySet() + ", got " + evidence.keySet());
        }
    }

    /**
     * Reads a file.
     *
     * @param path the file
     * @param file the parameters it sets
     * @return the preset
     * @throws InputException if a key is unknown, a value is not allowed, or anything else is wrong
     */
    public static Preset of(Path path, ParameterFile file) {
        return PresetReader.read(YamlDocument.of(path), file);
    }

    /**
     * Reads a text.
     *
     * @param name what messages call it
     * @param text the YAML text
     * @param file the parameters it sets
     * @return the preset
     * @throws InputException if a key is unknown, a value is not allowed, or anything else is wrong
     */
    public static Preset ofText(String name, String text, ParameterFile file) {
        return PresetReader.read(YamlDocument.ofText(name, text), file);
    }

    /**
     * The currency of the preset, where it is not that of the scenario's file.
     *
     * @return the currency; empty for a preset at home
     */
    public Optional<Unit> currency() {
        return exchange.map(Exchange::to);
    }
}
