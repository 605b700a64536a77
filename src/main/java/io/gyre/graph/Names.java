package io.gyre.graph;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What nodes are called: definitions, flows, stocks, claims, states and the leaves that have a key of their own. */
public final class Names {

    private final Map<String, Node> byName = new LinkedHashMap<>();
    private final Map<Node, String> byNode = new HashMap<>();

    private Names() {}

    /**
     * Collects the names of a graph.
     *
     * @param graph the graph
     * @return its names
     */
    public static Names of(Graph graph) {
        Names names = new Names();
        Declared declared = graph.declared();
        declared.definitions().forEach(definition -> names.add(definition.key(), definition.node()));
        declared.flows().forEach(flow -> {
            names.add(flow.key(), flow.paid());
            names.add(flow.key() + ".asked", flow.asked());
        });
        declared.stocks().forEach(stock -> {
            names.add(stock.key(), stock.opening());
            names.add(stock.key() + ".closing", stock.closing());
        });
        declared.claims().forEach(claim -> {
            names.add(claim.key(), claim.opening());
            names.add(claim.key() + ".closing", claim.closing());
        });
        for (Node node : graph.nodes()) {
            if (node.op() instanceof Op.Opening opening) {
                names.add(opening.state().key(), node);
            }
        }
        return names;
    }

    private void add(String name, Node node) {
        byName.putIfAbsent(name, node);
        byNode.putIfAbsent(node, name);
    }

    /**
     * Finds a node by its name.
     *
     * @param name the name
     * @return the node
     */
    public Optional<Node> node(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /**
     * Finds the name of a node.
     *
     * @param node the node
     * @return its name, if it has one
     */
    public Optional<String> name(Node node) {
        return Optional.ofNullable(byNode.get(node));
    }

    /**
     * All names in the order of declaration.
     *
     * @return name to node
     */
    public Map<String, Node> all() {
        return Collections.unmodifiableMap(byName);
    }
}
