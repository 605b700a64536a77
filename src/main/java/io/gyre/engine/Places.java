package io.gyre.engine;

import io.gyre.graph.Node;
import java.util.Optional;

/** Where the values of nodes are while a program is written: over all lanes, or over those that a guard has gathered. */
interface Places {

    /** Makes the register of a node that is about to be written. */
    Register define(Node node);

    /** The number a node is known to be, if it is. */
    Optional<Known.Number> number(Node node);

    /** The index of a known number. */
    int index(Known.Number number);

    /** A node's value as lanes of so many members, for a reader in a section. */
    Register lanes(Node node, int members, Section reader);

    /** Makes a register for what a step needs beside its output. */
    Register extra(Register out);

    /** Adds a step. */
    void add(Section section, Draft draft);

    /** Writes a normal draw; over gathered lanes nothing waits for the next period. */
    Draft normal(long[] constants, int axis, Register out);
}
