/**
 * What a run found, for people and for programs: a table for the terminal, {@code result.json}, {@code summary.csv}, {@code
 * series.csv} and one self-contained HTML page. Every text that comes from a file is data: nothing in it becomes markup,
 * a formula or a terminal command.
 */
package io.gyre.report;
