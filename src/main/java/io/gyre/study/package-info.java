/**
 * A study: a scenario, what is changed in it, the policies to compare, and how many paths to run. Read from a YAML file or
 * put together from a command line; every mistake is an {@link io.gyre.parameter.InputException} of one line, before
 * anything runs.
 */
package io.gyre.study;
