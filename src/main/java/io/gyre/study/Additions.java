package io.gyre.study;

import io.gyre.parameter.Addition;
import io.gyre.parameter.YamlList;
import io.gyre.parameter.YamlMap;
import io.gyre.parameter.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a study file says beside policies and numbers of the run. A later reader of the file finds all of it here.
 *
 * @param title what people call it
 * @param note what its author says about it
 * @param parameters what is changed for all policies
 * @param correlations rank correlations laid over those of the scenario
 * @param equations definitions, flows, outcomes, series and goals
 * @param show the outcomes of the short table
 * @param sections the nodes of the file that the equations came from, by key
 */
record Additions(
        Optional<String> title,
        String note,
        Optional<YamlMap> parameters,
        Optional<YamlList> correlations,
        List<Addition> equations,
        List<YamlScalar> show,
        Optional<YamlMap> sections) {

    static final Additions NONE = new Additions(
            Optional.empty(), "", Optional.empty(), Optional.empty(), List.of(), List.of(), Optional.empty());

    /** The outcomes of the short table: those asked for, else the study's own and then those of the scenario. */
    List<String> shown(List<String> headline) {
        if (!show.isEmpty()) {
            return show.stream().map(YamlScalar::asText).toList();
        }
        List<String> shown = new ArrayList<>();
        List<String> goals = new ArrayList<>();
        for (Addition addition : equations) {
            if (addition instanceof Addition.Measure measure) {
                shown.add(measure.key());
            } else if (addition instanceof Addition.Goal goal) {
                goals.add("goal." + goal.key());
            }
        }
        shown.addAll(goals);
        if (goals.size() > 1) {
            shown.add("goal.all");
        }
        headline.stream().filter(key -> !shown.contains(key)).forEach(shown::add);
        return shown;
    }

    void requireShown(World world) {
        show.forEach(outcome -> world.outcome(outcome.asText(), outcome.position()));
    }
}
