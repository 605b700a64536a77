package io.gyre.model;

import io.gyre.graph.Function;
import io.gyre.graph.Graph;
import io.gyre.graph.Names;
import io.gyre.graph.Node;
import io.gyre.graph.Op;
import io.gyre.graph.State;
import io.gyre.statistics.Decimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Prints equations: each expands its inputs down to what has a name, or a number ({@link Parts}). */
final class EquationText {

    private static final int SUM = 1;
    private static final int PRODUCT = 2;
    private static final int ATOM = 3;

    private final Names names;
    private final Map<Node, State> closings = new HashMap<>();
    private final Parts parts;

    EquationText(Graph graph) {
        this.names = Names.of(graph);
        graph.states().forEach(state -> closings.putIfAbsent(state.next(), state));
        this.parts = new Parts(EquationList.roots(graph), this::below, this::isNamed);
    }

    private boolean isNamed(Node node) {
        State state = closings.get(node);
        return names.name(node).isPresent() || state != null && summand(state).isEmpty();
    }

    /** What the equation of a node shows. */
    private List<Node> below(Node node) {
        State state = closings.get(node.op() instanceof Op.Last ? node.input(0) : node);
        Optional<Node> summand = state == null ? Optional.empty() : summand(state);
        if (summand.isPresent()) {
            return List.of(summand.orElseThrow());
        }
        if (node.op() instanceof Op.Past past) {
            return List.of(past.ring().input(), node.input(0));
        }
        return node.op() instanceof Op.Due due
                ? List.of(due.pipe().amount(), due.pipe().lag())
                : node.inputs();
    }

    /** What a node is called; the beginning of its equation if it has no name. */
    String name(Node node) {
        return known(node).orElseGet(() -> expression(node));
    }

    /** Whether a node is called by a number. */
    boolean isPart(Node node) {
        return parts.name(node).isPresent();
    }

    /** What the equations of some nodes call by number for the first time. */
    List<Node> introducedBy(List<Node> roots) {
        return parts.introducedBy(roots);
    }

    private Optional<String> known(Node node) {
        Optional<String> name = names.name(node).or(() -> parts.name(node));
        if (name.isPresent()) {
            return name;
        }
        State state = closings.get(node);
        if (state == null) {
            return node.op() instanceof Op.Last ? total(node.input(0)) : Optional.empty();
        }
        String sum = summed(state);
        return Optional.of(sum.isEmpty() ? state.key() + ".closing" : "cumulative(" + sum + ")");
    }

    /** What a running sum adds up, empty for any other state. */
    private String summed(State state) {
        return summand(state).map(node -> inline(node, 0)).orElse("");
    }

    private static Optional<Node> summand(State state) {
        boolean sums =
                state.key().endsWith(".cumulative") && state.next().inputs().size() == 2;
        return sums ? Optional.of(state.next().input(1)) : Optional.empty();
    }

    private Optional<String> total(Node closing) {
        State state = closings.get(closing);
        return state == null || summed(state).isEmpty()
                ? Optional.empty()
                : Optional.of("total(" + summed(state) + ")");
    }

    /** The nearest named nodes below a node. */
    List<Node> inputs(Node node) {
        Map<Node, Boolean> found = new LinkedHashMap<>();
        node.inputs().forEach(input -> collect(input, found));
        return new ArrayList<>(found.keySet());
    }

    private void collect(Node node, Map<Node, Boolean> found) {
        boolean named = known(node).isPresent() || node.inputs().isEmpty();
        if (named && !(node.op() instanceof Op.Constant)) {
            found.put(node, true);
        } else {
            node.inputs().forEach(input -> collect(input, found));
        }
    }

    /** The right-hand side of a node's equation. */
    String expression(Node node) {
        boolean isTotal = node.op() instanceof Op.Last && total(node.input(0)).isPresent();
        String sum = Optional.ofNullable(closings.get(node)).map(this::summed).orElse("");
        return isTotal
                ? total(node.input(0)).orElseThrow()
                : sum.isEmpty() ? print(node, 0) : "cumulative(" + sum + ")";
    }

    /** What stands in another equation. */
    String inline(Node node) {
        return inline(node, SUM);
    }

    private String inline(Node node, int strength) {
        return known(node).orElseGet(() -> print(node, strength));
    }

    /** A number; NaN stands where a path fails, as for an amount below zero. */
    private static String number(double x) {
        if (Double.isNaN(x)) {
            return io.gyre.math.Absent.is(x) ? "absent" : "failed";
        }
        return Math.abs(x) < Double.POSITIVE_INFINITY ? Decimal.text(x) : x > 0 ? "infinity" : "-infinity";
    }

    private String print(Node node, int strength) {
        Op op = node.op();
        if (op instanceof Op.Constant constant) {
            return number(constant.value());
        }
        if (op instanceof Op.Apply apply) {
            return apply(apply.function(), node, strength);
        }
        if (op instanceof Op.Setting setting) {
            return setting.key();
        }
        if (op instanceof Op.SettingByYear setting) {
            return setting.key() + "(year)";
        }
        if (op instanceof Op.ChoiceIs choice) {
            return choice.key() + " is " + choice.option();
        }
        if (op instanceof Op.Uniform uniform) {
            return (uniform.each() ? "uniformEach(" : "uniform(") + uniform.key() + ")";
        }
        if (op instanceof Op.Normal normal) {
            return "normalEach(" + normal.key() + ")";
        }
        if (op instanceof Op.Quantile quantile) {
            return "draw(" + quantile.key() + ")";
        }
        if (op instanceof Op.QuantileOfNormal quantile) {
            return "draw(" + quantile.key() + " at normal " + inline(node.input(0), 0) + ")";
        }
        return special(node);
    }

    private String special(Node node) {
        Op op = node.op();
        if (op instanceof Op.Period) {
            return "period";
        }
        if (op instanceof Op.Founded) {
            return node.axis().key() + " is founded";
        }
        if (op instanceof Op.Table) {
            return "table by period";
        }
        if (op instanceof Op.Slots) {
            return "numbers by " + node.axis().key();
        }
        if (op instanceof Op.Opening opening) {
            return opening.state().key();
        }
        if (op instanceof Op.Reduce reduce) {
            String mask = node.inputs().size() > 1 ? " among " + inline(node.input(1), 0) : "";
            return reduce.reduction().name().toLowerCase(java.util.Locale.ROOT) + " over "
                    + node.input(0).axis().key() + " (" + inline(node.input(0), 0) + mask + ")";
        }
        if (op instanceof Op.ReducePairs reduce) {
            String mask = node.inputs().size() > 1 ? " among " + inline(node.input(1), 0) : "";
            return reduce.reduction().name().toLowerCase(java.util.Locale.ROOT) + " over "
                    + reduce.removed().key() + " of pairs (" + inline(node.input(0), 0) + mask + ")";
        }
        if (op instanceof Op.Ration ration) {
            return "ration(" + arguments(node) + "; " + ration.rule().name().toLowerCase(java.util.Locale.ROOT) + ")";
        }
        if (op instanceof Op.Past past) {
            return inline(past.ring().input(), ATOM) + "[t - " + inline(node.input(0), PRODUCT) + "]";
        }
        if (op instanceof Op.Due due) {
            return "arriving(" + inline(due.pipe().amount(), 0) + " after "
                    + inline(due.pipe().lag(), 0) + ")";
        }
        String word = op instanceof Op.At
                ? "at"
                : op instanceof Op.Rank
                        ? "rank"
                        : op instanceof Op.Last ? "last" : op instanceof Op.UnderNone ? "withoutProgramme" : hook(op);
        return word + "(" + arguments(node) + ")";
    }

    private static String hook(Op op) {
        if (op instanceof Op.Hook hook) {
            return hook.equation();
        }
        return op instanceof Op.OverTime over ? over.equation() : String.valueOf(op);
    }

    private String arguments(Node node) {
        return node.inputs().stream().map(input -> inline(input, 0)).collect(Collectors.joining(", "));
    }

    private String apply(Function function, Node node, int strength) {
        Optional<Node> same = unchanged(function, node);
        return same.isPresent() ? inline(same.orElseThrow(), strength) : applied(function, node, strength);
    }

    /** What only changes its unit, or has nothing added to it. */
    private static Optional<Node> unchanged(Function function, Node node) {
        return switch (function) {
            case MULTIPLY ->
                is(node.input(1), 1)
                        ? Optional.of(node.input(0))
                        : is(node.input(0), 1) ? Optional.of(node.input(1)) : Optional.empty();
            case DIVIDE, RATIO, POWER -> is(node.input(1), 1) ? Optional.of(node.input(0)) : Optional.empty();
            case ADD -> is(node.input(0), 0) ? Optional.of(node.input(1)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static boolean is(Node node, double value) {
        return node.op() instanceof Op.Constant constant && constant.value() == value;
    }

    private String applied(Function function, Node node, int strength) {
        return switch (function) {
            case ADD -> infix(node, " + ", SUM, SUM, strength);
            case SUBTRACT -> infix(node, " - ", SUM, PRODUCT, strength);
            case MULTIPLY -> infix(node, " · ", PRODUCT, PRODUCT, strength);
            case DIVIDE, RATIO -> infix(node, " / ", PRODUCT, ATOM, strength);
            case LESS -> infix(node, " < ", SUM, SUM, strength);
            case LESS_EQUAL -> infix(node, " ≤ ", SUM, SUM, strength);
            case EQUAL -> infix(node, " = ", SUM, SUM, strength);
            case AND -> infix(node, " and ", ATOM, ATOM, strength);
            case OR -> infix(node, " or ", ATOM, ATOM, strength);
            case POWER -> inline(node.input(0), ATOM) + "^" + inline(node.input(1), ATOM);
            case NEGATE -> "-" + inline(node.input(0), ATOM);
            case NOT -> "not " + inline(node.input(0), ATOM);
            case SELECT ->
                "(" + inline(node.input(0), SUM) + " ? " + inline(node.input(1), SUM) + " : "
                        + inline(node.input(2), SUM) + ")";
            case IS_ABSENT -> "isAbsent(" + arguments(node) + ")";
            case NORMAL_CDF -> "Φ(" + arguments(node) + ")";
            case NORMAL_QUANTILE -> "Φ⁻¹(" + arguments(node) + ")";
            case BINOMIAL ->
                "count(" + inline(node.input(1), 0) + ", " + inline(node.input(2), 0) + " at "
                        + inline(node.input(0), 0) + ")";
            case FMA, ABS, EXP, LOG, SQRT, FLOOR, MIN, MAX ->
                function.name().toLowerCase(java.util.Locale.ROOT) + "(" + arguments(node) + ")";
        };
    }

    private String infix(Node node, String sign, int left, int right, int strength) {
        String text = inline(node.input(0), left) + sign + inline(node.input(1), right);
        int own = sign.equals(" · ") || sign.equals(" / ") ? PRODUCT : SUM;
        return strength > own || strength == SUM && left == ATOM ? "(" + text + ")" : text;
    }
}
