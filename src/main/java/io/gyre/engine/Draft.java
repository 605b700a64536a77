package io.gyre.engine;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A step whose registers have no buffers yet.
 *
 * @param reads what it reads
 * @param writes what it writes, if it is a register
 * @param elementwise whether its output may take the place of an input of the same size
 * @param link makes the step once buffers are assigned
 */
record Draft(List<Register> reads, Optional<Register> writes, boolean elementwise, Supplier<Step> link) {

    static Draft elementwise(List<Register> reads, Register out, Supplier<Step> link) {
        return new Draft(reads, Optional.of(out), true, link);
    }

    static Draft other(List<Register> reads, Register out, Supplier<Step> link) {
        return new Draft(reads, Optional.of(out), false, link);
    }

    static Draft sink(List<Register> reads, Supplier<Step> link) {
        return new Draft(reads, Optional.empty(), false, link);
    }
}
