package io.gyre.parameter;

import io.gyre.unit.Unit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A number of a model that stands in a file, with all that is known about it.
 *
 * @param key the name in models, files and commands, lowerCamelCase
 * @param label the name in tables and figures
 * @param symbol the letter in printed equations; empty if it has none
 * @param unit the unit of every number of this record (a choice has {@link Unit#NUMBER})
 * @param role who decides it
 * @param scope how often an uncertainty is drawn
 * @param setting the default
 * @param nullValue what a lever is without the programme; empty for other roles
 * @param range the values allowed
 * @param dimension the Sobol' dimension of an uncertainty drawn once per path, from 1, given once and never reused
 * @param options the options of a choice, in order; empty for other roles
 * @param evidence what the default rests on
 * @param position where it stands
 */
public record Parameter(
        String key,
        String label,
        String symbol,
        Unit unit,
        Role role,
        Scope scope,
        Setting setting,
        Optional<Setting> nullValue,
        Range range,
        OptionalInt dimension,
        List<String> options,
        Evidence evidence,
        Position position) {

    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9]*");

    /**
     * Checks that the components fit each other. * @throws IllegalArgumentException if the key is no lowerCamelCase word; a lever has no null value or another role has one; a choice has fewer than two options or another role has some; a dimension is below 1 or belongs to something not drawn once per path; or default or null value is not allowed
     *
     * @param key the name in models, files and commands, lowerCamelCase
     * @param label the name in tables and figures
     * @param symbol the letter in printed equations; empty if it has none
     * @param unit the unit of every number of this record (a choice has {@link Unit#NUMBER})
     * @param role who decides it
     * @param scope how often an uncertainty is drawn
     * @param setting the default
     * @param nullValue what a lever is without the programme; empty for other roles
     * @param range the values allowed
     * @param dimension the Sobol' dimension of an uncertainty drawn once per path, from 1, given once and never reused
     * @param options the options of a choice, in order; empty for other roles
     * @param evidence what the default rests on
     * @param position where it stands
     */
    public Parameter {
        options = List.copyOf(options);
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(position, "position");
        require(KEY.matcher(key).matches(), "key must be a lowerCamelCase word, got " + InputException.quoted(key));
        require(
                (role == Role.LEVER) == nullValue.isPresent(),
                "null must be given for levers and only for them, got a " + word(role) + " "
                        + (nullValue.isPresent() ? "with" : "without") + " it");
        require(
                role == Role.CHOICE ? options.size() >= 2 : options.isEmpty(),
                "options must be given for choices and only for them, at least two, got a " + word(role) + " with "
                        + options.size());
        require(Set.copyOf(options).size() == options.size(), "options must be different, got " + options);
        boolean once = role == Role.UNCERTAINTY && scope == Scope.PATH;
        require(
                dimension.isEmpty() || once && dimension.getAsInt() >= 1,
                "dimension must be 1 or more and belong to an uncertainty drawn once per path, got " + dimension);
        Allowed allowed = new Allowed(key, unit, role, options, range);
        check(allowed, setting);
        nullValue.ifPresent(nothing -> check(allowed, nothing));
    }

    private static void check(Allowed allowed, Setting setting) {
        allowed.refused(setting).ifPresent(found -> {
            throw new IllegalArgumentException(allowed.key() + " must be " + allowed.rule() + ", got " + found);
        });
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }

    private static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    /**
     * The same parameter with another default.
     *
     * @param other the default, in the unit of this parameter
     * @return the copy
     * @throws IllegalArgumentException if it is not allowed
     */
    public Parameter withSetting(Setting other) {
        return new Parameter(
                key, label, symbol, unit, role, scope, other, nullValue, range, dimension, options, evidence, position);
    }

    Allowed allowed() {
        return new Allowed(key, unit, role, options, range);
    }
}
