/**
 * A model as data: nodes, axes, states, and the declarations (sectors, stocks, flows, outcomes) that documents, matrix
 * and ledger are read from. What the language writes and the engine reads. Public because packages above need it; not
 * meant for users, who write models with {@code io.gyre.model}.
 *
 * <p>A graph is a pure dataflow program for one path. Each {@link io.gyre.graph.Node} has an axis (the path itself or a
 * population) and a timing (once before the first period, each period, once after the last). Memory lives only in
 * {@link io.gyre.graph.State}, {@link io.gyre.graph.Ring} and {@link io.gyre.graph.Pipe}. Conditions are numbers, 1 for
 * true and 0 for false.
 */
package io.gyre.graph;
