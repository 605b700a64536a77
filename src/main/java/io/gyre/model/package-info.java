/**
 * The model language: what a user writes a scenario with. A {@link io.gyre.model.Model} declares populations, sectors,
 * flows, levers, uncertainties, processes and outcomes; ordinary Java calls build the equations; {@code build()} checks
 * them and returns a {@link io.gyre.model.Scenario} that runs. The exact meaning of each word stands in
 * {@code docs/language.md}.
 */
package io.gyre.model;
