package io.gyre.cli;

import io.gyre.study.Scenarios;
import java.io.PrintStream;
import java.util.function.BooleanSupplier;

/**
 * What a command works with: where it writes, what it can run, whether the user has had enough.
 *
 * @param out for results
 * @param err for progress and mistakes
 * @param isInteractive whether a person watches {@code err}, so that a line may be written over
 * @param scenarios what can be run
 * @param isInterrupted whether to stop and keep what there is
 */
record Terminal(
        PrintStream out, PrintStream err, boolean isInteractive, Scenarios scenarios, BooleanSupplier isInterrupted) {}
