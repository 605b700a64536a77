/**
 * Evaluates a {@link io.gyre.graph.Graph} under policies: fast over all paths, and plainly over one path, with every
 * value kept, by {@link io.gyre.engine.Trace}.
 */
package io.gyre.engine;
