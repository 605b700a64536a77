package io.gyre.model;

import io.gyre.graph.Declared;
import io.gyre.parameter.Addition;
import io.gyre.parameter.InputException;
import io.gyre.parameter.Position;
import io.gyre.parameter.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Adds to a model what a study says in text: definitions and flows in any order, then outcomes, series and goals. */
final class TextEquations {

    private static final Pattern SITE = Pattern.compile("\\s*\\([A-Za-z0-9_?]+(?:\\.java)?:[0-9]+\\)");
    private static final Pattern METHOD = Pattern.compile("(?<=[ (])\\.(?=[a-zA-Z]+\\()");

    private final Model model;
    private final TextNames names;

    TextEquations(Model model) {
        this.model = model;
        this.names = new TextNames(model);
    }

    void add(List<Addition> additions) {
        for (Addition addition : additions) {
            if (addition instanceof Addition.Definition definition) {
                names.later(definition.key(), () -> define(definition));
            } else if (addition instanceof Addition.Payment payment) {
                names.later(payment.key(), () -> flow(payment));
            }
        }
        names.settle();
        List<Addition.Goal> goals = new ArrayList<>();
        for (Addition addition : additions) {
            if (addition instanceof Addition.Measure measure) {
                measure(measure);
            } else if (addition instanceof Addition.Course course) {
                series(course);
            } else if (addition instanceof Addition.Goal goal) {
                goals.add(goal);
            }
        }
        if (!goals.isEmpty()) {
            goals(goals);
        }
    }

    /** The refusal of the language, told at a place in the file instead of a line of Java. */
    static InputException told(Position position, IllegalArgumentException refused) {
        String message = SITE.matcher(String.valueOf(refused.getMessage())).replaceAll("");
        String words = METHOD.matcher(message).replaceAll("").replace("m.flow", "flow");
        return InputException.because(position, new IllegalArgumentException(words, refused));
    }

    private Term define(Addition.Definition definition) {
        Term term = names.read(definition.equation());
        try {
            if (term instanceof Term.Truth truth) {
                return new Term.Truth(model.define(definition.key(), truth.condition()));
            }
            Series series = term.amount(definition.equation().position());
            return new Term.Amount(model.define(definition.key(), renamed(series)));
        } catch (IllegalArgumentException refused) {
            throw told(definition.position(), refused);
        }
    }

    /** A node of its own, so that giving it a name does not take the name of another. */
    private Series renamed(Series series) {
        return model.nodes().names.containsKey(series.node()) ? series.times(1) : series;
    }

    private Term flow(Addition.Payment payment) {
        boolean isRest = payment.amount().text().equals("remainder");
        Account from = account(payment.from());
        Account to = account(payment.to());
        Flow flow;
        try {
            flow = isRest
                    ? model.flow(payment.key(), from, to, Equations.remainder())
                    : model.flow(
                            payment.key(),
                            from,
                            to,
                            names.read(payment.amount()).amount(payment.amount().position()));
            payment.priority().ifPresent(flow::priority);
        } catch (IllegalArgumentException refused) {
            throw told(payment.position(), refused);
        }
        flow.declaredAt(payment.position());
        return new Term.Amount(payment.label().isEmpty() ? flow : flow.label(payment.label()));
    }

    private Account account(YamlScalar scalar) {
        return names.account(scalar.asText(), scalar.position());
    }

    private void measure(Addition.Measure measure) {
        Term term = names.read(measure.equation());
        try {
            Outcome outcome = outcome(measure, term);
            if (!measure.label().isEmpty()) {
                outcome.label(measure.label());
            }
            measure.given().ifPresent(given -> outcome.given(names.read(given).truth(given.position())));
        } catch (IllegalArgumentException refused) {
            throw told(measure.position(), refused);
        }
    }

    private Outcome outcome(Addition.Measure measure, Term term) {
        Position position = measure.equation().position();
        if (term instanceof Term.Amount || term instanceof Term.Literal) {
            Series series = term.amount(position);
            return model.outcome(
                    measure.key(), measure.unit().map(series::in).orElse(series).asValue());
        }
        if (measure.unit().isPresent()) {
            throw InputException.of(measure.position(), "a unit", "one for a number, not for a condition or a ratio");
        }
        return term instanceof Term.Quotient quotient
                ? model.outcome(measure.key(), quotient.ratio())
                : model.probability(measure.key(), term.truth(position));
    }

    private void series(Addition.Course course) {
        Series series = names.read(course.equation()).amount(course.equation().position());
        try {
            model.series(course.key(), series);
        } catch (IllegalArgumentException refused) {
            throw told(course.position(), refused);
        }
    }

    private void goals(List<Addition.Goal> goals) {
        List<Condition> met = new ArrayList<>();
        for (Addition.Goal goal : goals) {
            Outcome outcome = names.outcome(goal.key(), goal.position());
            if (outcome.kind() == Declared.Kind.CATEGORY || outcome.kind() == Declared.Kind.POOLED) {
                String what = outcome.kind() == Declared.Kind.CATEGORY ? ", a category" : ", many numbers a path";
                throw InputException.of(goal.position(), goal.key() + what, "an outcome that is a number");
            }
            Condition condition = met(goal, outcome);
            Outcome told = model.probability("goal." + goal.key(), condition);
            outcome.given().ifPresent(told::given);
            met.add(condition);
            told.label(outcome.labelText() + words(" at least ", goal.atLeast()) + words(" at most ", goal.atMost()));
        }
        if (met.size() > 1) {
            Condition all = met.stream().reduce(Condition::and).orElseThrow();
            model.probability("goal.all", all).label("All goals met");
        }
    }

    private static String words(String word, Optional<YamlScalar> bound) {
        return bound.map(scalar -> word + scalar.asText()).orElse("");
    }

    /** A time that never comes is beyond every other. */
    private Condition met(Addition.Goal goal, Outcome outcome) {
        Value value = outcome.onPath(model.nodes());
        List<Condition> parts = new ArrayList<>();
        goal.atLeast().ifPresent(bound -> {
            Condition reached = value.notBelow(bound(bound, outcome));
            parts.add(outcome.kind() == Declared.Kind.TIME ? reached.or(value.isAbsent()) : reached);
        });
        goal.atMost().ifPresent(bound -> parts.add(value.notAbove(bound(bound, outcome))));
        return parts.stream().reduce(Condition::and).orElseThrow();
    }

    private static double bound(YamlScalar bound, Outcome outcome) {
        return bound.asQuantity(outcome.unit());
    }
}
