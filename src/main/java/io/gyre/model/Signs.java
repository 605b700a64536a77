package io.gyre.model;

import io.gyre.graph.Function;
import io.gyre.graph.Node;
import io.gyre.graph.Op;
import io.gyre.graph.State;
import io.gyre.parameter.ParameterFile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which numbers cannot be below zero, from the equations and the ranges of the parameters alone: their flows need no
 * check while a path runs. Says no where it does not know.
 */
final class Signs {

    private final Optional<ParameterFile> file;
    private final Set<Op.Binding> paid = new HashSet<>();
    private final Set<State> limited = new HashSet<>();
    private final Map<Node, Boolean> known = new HashMap<>();
    private final Set<State> assumed = new HashSet<>();

    Signs(Optional<ParameterFile> file, List<Flow> flows, List<Stock> stocks) {
        this.file = file;
        for (Flow flow : flows) {
            paid.add(flow.paid());
            paid.add(flow.asks());
        }
        for (Stock stock : stocks) {
            if (!stock.isOpen()) {
                limited.add(stock.state());
            }
        }
    }

    boolean isNotNegative(Node node) {
        Boolean answer = known.get(node);
        if (answer == null) {
            known.put(node, false);
            answer = decide(node);
            known.put(node, answer);
        }
        return answer;
    }

    private boolean decide(Node node) {
        Op op = node.op();
        if (op instanceof Op.Constant constant) {
            return !(constant.value() < 0);
        }
        if (op instanceof Op.Setting setting) {
            return least(setting.key()) >= 0;
        }
        if (op instanceof Op.SettingByYear setting) {
            return least(setting.key()) >= 0;
        }
        if (op instanceof Op.Quantile quantile) {
            return least(quantile.key()) >= 0;
        }
        if (op instanceof Op.QuantileOfNormal quantile) {
            return least(quantile.key()) >= 0;
        }
        if (op instanceof Op.Table table) {
            return table.values().stream().allMatch(x -> x >= 0);
        }
        if (op instanceof Op.Slots slots) {
            return slots.values().stream().allMatch(x -> x >= 0);
        }
        if (op instanceof Op.Opening opening) {
            return isNotNegative(opening.state());
        }
        if (op instanceof Op.Deferred deferred) {
            Op.Binding target = deferred.target();
            return paid.contains(target)
                    || target.node().map(this::isNotNegative).orElse(false);
        }
        if (op instanceof Op.Apply apply) {
            return isNotNegative(apply.function(), node.inputs());
        }
        if (op instanceof Op.Past past) {
            return isNotNegative(past.ring().before())
                    && isNotNegative(past.ring().input());
        }
        if (op instanceof Op.Due due) {
            return isNotNegative(due.pipe().amount());
        }
        boolean always = op instanceof Op.Uniform
                || op instanceof Op.Founded
                || op instanceof Op.Period
                || op instanceof Op.ChoiceIs
                || op instanceof Op.Ration
                || op instanceof Op.Rank;
        boolean follows = op instanceof Op.Reduce
                || op instanceof Op.ReducePairs
                || op instanceof Op.At
                || op instanceof Op.Last
                || op instanceof Op.UnderNone;
        return always || follows && isNotNegative(node.input(0));
    }

    /** A state is not negative if it starts so and, supposing it opens so, closes so. */
    private boolean isNotNegative(State state) {
        if (limited.contains(state) || assumed.contains(state)) {
            return true;
        }
        assumed.add(state);
        boolean holds = isNotNegative(state.start()) && isNotNegative(state.next());
        if (!holds) {
            assumed.remove(state);
            known.values().removeIf(answer -> answer);
        }
        return holds;
    }

    private boolean isNotNegative(Function function, List<Node> in) {
        return switch (function) {
            case NEGATE, SUBTRACT, LOG, NORMAL_QUANTILE -> false;
            case ABS, EXP, SQRT, NORMAL_CDF, NOT, IS_ABSENT, LESS, LESS_EQUAL, EQUAL, AND, OR, BINOMIAL -> true;
            case FLOOR, POWER -> isNotNegative(in.get(0));
            case ADD, MULTIPLY, DIVIDE, RATIO, MIN -> in.stream().allMatch(this::isNotNegative);
            case MAX -> in.stream().anyMatch(this::isNotNegative);
            case SELECT -> isNotNegative(in.get(1)) && isNotNegative(in.get(2));
            case FMA -> in.stream().allMatch(this::isNotNegative);
        };
    }

    /** By the range alone: a policy may set another distribution within it. */
    private double least(String key) {
        return file.flatMap(each -> each.find(key))
                .map(parameter -> parameter.range().least())
                .orElse(Double.NEGATIVE_INFINITY);
    }
}
