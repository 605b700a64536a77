/**
 * What stands in files: the one strict YAML reader, parameter files with units, distributions, sources and grades,
 * preset policies, and the values that result when a policy and overrides are laid over the defaults. Every mistake in
 * an input is an {@link io.gyre.parameter.InputException} of one line.
 */
package io.gyre.parameter;
