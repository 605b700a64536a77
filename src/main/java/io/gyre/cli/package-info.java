/**
 * The command line {@code gyre}: for people and for tests from outside. What is printed and written comes from {@link
 * io.gyre.report}; this package reads arguments, shows progress, handles the interrupt and answers with an exit code: 0
 * done, 1 failed, 2 bad input, 3 stopped early with its results kept.
 */
package io.gyre.cli;
