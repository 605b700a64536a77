package io.gyre.model;

import io.gyre.engine.Result;
import io.gyre.parameter.ParameterFile;
import io.gyre.parameter.Presets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A shipped scenario: found by {@link java.util.ServiceLoader}, listed, described and run by the command line without
 * further code. Implementations have a public constructor without arguments.
 */
public interface Blueprint {

    /**
     * The key by which files and commands name it.
     *
     * @return a short lowerCamelCase word
     */
    String key();

    /**
     * What people call it.
     *
     * @return one line
     */
    String title();

    /**
     * The question that it answers.
     *
     * @return one or two sentences
     */
    String question();

    /**
     * Its parameters with their defaults.
     *
     * @return the file
     */
    ParameterFile parameters();

    /**
     * Its policies by name.
     *
     * @return the presets
     */
    Presets presets();

    /**
     * The presets that the main job compares.
     *
     * @return preset keys, without {@code none}
     */
    List<String> headlinePolicies();

    /**
     * The outcomes that the short table shows, in order.
     *
     * @return outcome keys
     */
    List<String> headlineOutcomes();

    /**
     * Which way outcomes are better, for rules that choose between policies. What is better for one is often worse for
     * another; so only what its readers agree on stands here.
     *
     * @return direction by outcome key, in an order that is always the same; empty by default
     */
    default Map<String, Direction> better() {
        return Map.of();
    }

    /**
     * Builds the model.
     *
     * @param file its parameters, possibly in another currency or with changes
     * @return the scenario
     */
    Scenario scenario(ParameterFile file);

    /**
     * Builds the model with its defaults.
     *
     * @return the scenario
     */
    default Scenario scenario() {
        return scenario(parameters());
    }

    /**
     * Says in words what a result means and what it hangs on.
     *
     * @param result a result of this scenario
     * @return sentences
     */
    List<String> answer(Result result);

    /**
     * Which parameters are found by what outcomes should be, instead of being sourced.
     *
     * @return what {@code gyre calibrate} fits, nothing by default
     */
    default Optional<Fitting> fitting() {
        return Optional.empty();
    }

    /**
     * What a result of this scenario cannot say: what the model leaves out.
     *
     * @return sentences, none by default
     */
    default List<String> limits() {
        return List.of();
    }

    /**
     * Pictures beside those that every scenario gets.
     *
     * @return the figures in their order, none by default
     */
    default List<Figure> figures() {
        return List.of();
    }
}
