package io.gyre.parameter;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;

/** What every parameter of a file is set to: the defaults, with presets and single settings laid over them. Immutable. */
public final class Values {

    private final ParameterFile file;
    private final Map<String, Setting> settings;

    private Values(ParameterFile file, Map<String, Setting> settings) {
        this.file = file;
        this.settings = Collections.unmodifiableMap(settings);
    }

    /**
     * All parameters at their defaults.
     *
     * @param file the parameters
     * @return the values
     */
    public static Values defaults(ParameterFile file) {
        Map<String, Setting> settings = new LinkedHashMap<>();
        file.parameters().forEach(parameter -> settings.put(parameter.key(), parameter.setting()));
        return new Values(file, settings);
    }

    /**
     * The world without the programme: levers at their null values, all else at its default.
     *
     * @param file the parameters
     * @return the values
     */
    public static Values none(ParameterFile file) {
        return defaults(file).nulled();
    }

    /**
     * These values without the programme: levers at their null values, all else as it is here.
     *
     * @return the copy
     */
    public Values nulled() {
        return changed(file, (parameter, setting) -> parameter.nullValue().orElse(setting));
    }

    private Values changed(ParameterFile other, BiFunction<Parameter, Setting, Setting> change) {
        Map<String, Setting> changed = new LinkedHashMap<>();
        file.parameters()
                .forEach(parameter ->
                        changed.put(parameter.key(), change.apply(parameter, settings.get(parameter.key()))));
        return new Values(other, changed);
    }

    /**
     * These values told in another currency, as {@link ParameterFile#in} tells the file.
     *
     * @param exchange the exchange rate
     * @return the copy, of the file in that currency
     */
    public Values in(Exchange exchange) {
        return changed(
                file.in(exchange),
                (parameter, setting) ->
                        exchange.apply(parameter.withSetting(setting)).setting());
    }

    /**
     * These values with a preset laid over them. A preset of another currency first tells them all in that currency;
     * {@link #file} is then the file in that currency.
     *
     * @param preset the preset
     * @return the copy
     * @throws IllegalArgumentException if the preset sets a key this file has not, or to something not allowed
     */
    public Values with(Preset preset) {
        Values result = this;
        if (preset.exchange().isPresent() && !file.currency().equals(preset.currency())) {
            result = in(preset.exchange().get());
        }
        for (Map.Entry<String, Setting> entry : preset.settings().entrySet()) {
            result = result.with(entry.getKey(), entry.getValue());
        }
        return result;
    }

    /**
     * These values with one set.
     *
     * @param key the parameter
     * @param setting what it is set to, in the unit of the parameter
     * @return the copy
     * @throws IllegalArgumentException if there is no such key, or the setting is not allowed
     */
    public Values with(String key, Setting setting) {
        return put(key, file.get(key).withSetting(setting).setting());
    }

    /**
     * These values with one set by a text: a number alone ({@code 0.4}) or with a unit ({@code 10 m CNY/year},
     * {@code 60 %}), an option, a distribution ({@code beta(p5: 0.05, p95: 0.3)}), a statement {@code 5 % to 95 %: a to
     * b} (beta for a share or probability, log-normal where nothing below 0 is allowed, else normal), a list by year
     * ({@code [100, 0]}; the last holds on) or numbers by group ({@code {own: 0.2, rival: 0.3}}).
     *
     * @param key the parameter
     * @param text what it is set to
     * @param position where the text stands
     * @return the copy
     * @throws InputException if there is no such key, or the text is not allowed
     */
    public Values with(String key, String text, Position position) {
        return put(key, new SettingReader(file.get(key, position).allowed()).read(text, position));
    }

    /**
     * These values with those of a map in a file, key by key; beside the texts of {@link #with(String, String,
     * Position)}, a list is by year, a map by group, and a map with {@code distribution} a distribution. A map of {@code
     * value} or {@code distribution} may say beside it what it rests on: {@code source}, {@code date}, {@code grade} and
     * {@code note}, which {@link #evidence} reads.
     *
     * @param map key to value
     * @return the copy
     * @throws InputException if a key is unknown or a value is not allowed
     */
    public Values with(YamlMap map) {
        Map<String, Setting> changed = new LinkedHashMap<>(settings);
        for (String key : map.keys()) {
            Parameter parameter = file.get(key, map.positionOf(key));
            changed.put(key, Entry.setting(parameter, map.get(key)));
        }
        return new Values(file, changed);
    }

    /**
     * What the settings of a map in a file rest on.
     *
     * @param map key to value, as {@link #with(YamlMap)} reads it
     * @return key to evidence, of those that give some
     * @throws InputException if evidence is given in part, or is none
     */
    public static Map<String, Evidence> evidence(YamlMap map) {
        Map<String, Evidence> evidence = new LinkedHashMap<>();
        for (String key : map.keys()) {
            Entry.evidence(map.get(key)).ifPresent(found -> evidence.put(key, found));
        }
        return evidence;
    }

    private Values put(String key, Setting setting) {
        Map<String, Setting> changed = new LinkedHashMap<>(settings);
        changed.put(key, setting);
        return new Values(file, changed);
    }

    /**
     * What a parameter is set to.
     *
     * @param key the parameter
     * @return its setting, in the unit of the parameter
     * @throws IllegalArgumentException if there is no such key
     */
    public Setting get(String key) {
        return settings.get(file.get(key).key());
    }

    /**
     * What all parameters are set to.
     *
     * @return key to setting in the order of the file
     */
    public Map<String, Setting> all() {
        return settings;
    }

    /**
     * What differs from the defaults.
     *
     * @return key to setting in the order of the file
     */
    public Map<String, Setting> changed() {
        Map<String, Setting> changed = new LinkedHashMap<>(settings);
        changed.entrySet()
                .removeIf(entry -> Objects.equals(
                        entry.getValue(), file.get(entry.getKey()).setting()));
        return Collections.unmodifiableMap(changed);
    }

    /**
     * The parameters these values belong to.
     *
     * @return the file
     */
    public ParameterFile file() {
        return file;
    }
}
