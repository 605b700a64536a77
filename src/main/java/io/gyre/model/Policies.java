package io.gyre.model;

import io.gyre.distribution.Constant;
import io.gyre.distribution.Distribution;
import io.gyre.engine.Policy;
import io.gyre.parameter.Parameter;
import io.gyre.parameter.Setting;
import io.gyre.parameter.Values;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Turns the values of a parameter file into what the engine compiles. */
final class Policies {

    private final Map<String, double[]> settings = new LinkedHashMap<>();
    private final Map<String, String> choices = new LinkedHashMap<>();
    private final Map<String, Distribution> distributions;

    private Policies(Map<String, Distribution> stated) {
        this.distributions = new LinkedHashMap<>(stated);
    }

    static Policy of(String name, Optional<Values> values, Map<String, Distribution> stated) {
        Policies policies = new Policies(stated);
        values.ifPresent(all ->
                all.file().parameters().forEach(parameter -> policies.put(parameter, all.get(parameter.key()))));
        return new Policy(name, policies.settings, policies.choices, policies.distributions);
    }

    private void put(Parameter parameter, Setting setting) {
        String key = parameter.key();
        boolean uncertain = parameter.role() == io.gyre.parameter.Role.UNCERTAINTY;
        if (setting instanceof Setting.Amount amount) {
            if (uncertain) {
                distributions.put(key, new Constant(amount.value()));
            } else {
                settings.put(key, new double[] {amount.value()});
            }
        } else if (setting instanceof Setting.ByYear byYear) {
            settings.put(key, byYear.values().stream().mapToDouble(x -> x).toArray());
        } else if (setting instanceof Setting.Drawn drawn) {
            distributions.put(key, drawn.distribution());
        } else if (setting instanceof Setting.Option option) {
            choices.put(key, option.name());
        } else if (setting instanceof Setting.ByGroup byGroup) {
            byGroup.values().forEach((group, value) -> settings.put(key + "." + group, new double[] {value}));
        }
    }
}
