package io.gyre.parameter;

import io.gyre.unit.Unit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a preset file; a setting without source of its own takes that of the file. */
final class PresetReader {

    private PresetReader() {}

    static Preset read(YamlDocument document, ParameterFile file) {
        YamlMap root = document.root()
                .withOnly(
                        "schema",
                        "preset",
                        "scenario",
                        "title",
                        "exchange",
                        "source",
                        "date",
                        "grade",
                        "note",
                        "settings");
        root.get("schema").asScalar().asInteger(1, 1);
        root.get("scenario").asScalar().asOneOf(List.of(file.key()));
        Evidence common = ParameterReader.evidence(root);
        Optional<Exchange> exchange = root.find("exchange").map(node -> exchange(node.asMap(), file));
        ParameterFile told = exchange.map(file::in).orElse(file);
        Map<String, Setting> settings = new LinkedHashMap<>();
        Map<String, Evidence> evidence = new LinkedHashMap<>();
        YamlMap entries = root.get("settings").asMap();
        for (String key : entries.keys()) {
            Parameter parameter = told.get(key, entries.positionOf(key));
            settings.put(key, Entry.setting(parameter, entries.get(key)));
            evidence.put(key, Entry.evidence(entries.get(key)).orElse(common));
        }
        return new Preset(
                root.text("preset"),
                root.text("title"),
                exchange,
                settings,
                evidence,
                root.get("preset").position());
    }

    private static Exchange exchange(YamlMap map, ParameterFile file) {
        map.withOnly("currency", "rate", "source", "date", "grade", "note");
        Position position = map.get("currency").position();
        Unit home = file.currency()
                .orElseThrow(
                        () -> InputException.of(position, "a currency", "none, as " + file.key() + " has no money"));
        try {
            return new Exchange(
                    home, Unit.parse(map.text("currency")), map.number("rate"), ParameterReader.evidence(map));
        } catch (IllegalArgumentException cause) {
            throw InputException.because(position, cause);
        }
    }
}
