package io.gyre.example;

import io.gyre.random.Draws;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes the raw bits of draws to standard output, for a test battery outside of this library, as 64-bit words in
 * little-endian order. For example
 *
 * <pre>
 * java -cp target/gyre-all.jar io.gyre.example.RawBits paths 42 | dieharder -a -g 200
 * java -cp target/gyre-all.jar io.gyre.example.RawBits variables 1 | RNG_test stdin64
 * </pre>
 *
 * <p>The exit code is 0, also when the reader has had enough, and 2 for wrong arguments.
 */
public final class RawBits {

    private static final String USAGE = """
            usage: RawBits draws|paths|variables [SEED [WORDS]]
              draws      index by index of one variable, %1$d a path, then the next path
              paths      path by path, of one variable and index
              variables  variable by variable, %1$d a path, then the next path
            SEED is a whole number, 0 unless given; WORDS how many words of 8 bytes, without end unless given.
            """.formatted(Order.TABLE);

    /** In which order the addresses of the draws are walked through. */
    private enum Order {
        DRAWS,
        PATHS,
        VARIABLES;

        private static final int TABLE = 1024;

        private long[] constants() {
            long[] constants = new long[this == PATHS ? 1 : TABLE];
            for (int i = 0; i < constants.length; i++) {
                constants[i] = this == VARIABLES ? Draws.constant("x" + i, 0) : Draws.constant("x", i);
            }
            return constants;
        }

        private static Optional<Order> of(String name) {
            for (Order order : values()) {
                if (order.name().toLowerCase(Locale.ROOT).equals(name)) {
                    return Optional.of(order);
                }
            }
            return Optional.empty();
        }
    }

    private RawBits() {}

    /**
     * Writes bits until the reader closes the pipe, or as many as were asked for.
     *
     * @param args the interleaving, and perhaps a seed and a number of words
     */
    public static void main(String[] args) {
        System.exit(run(args, new FileOutputStream(FileDescriptor.out), System.err));
    }

    /** Does what main does and returns the exit code. */
    static int run(String[] args, OutputStream out, PrintStream err) {
        Optional<Order> order = args.length >= 1 && args.length <= 3 ? Order.of(args[0]) : Optional.empty();
        if (order.isEmpty()) {
            err.print(USAGE);
            return 2;
        }
        try {
            long seed = args.length > 1 ? Long.parseLong(args[1]) : 0;
            long words = args.length > 2 ? Long.parseLong(args[2]) : Long.MAX_VALUE;
            if (words < 0) {
                throw new NumberFormatException("WORDS must be at least 0, got " + words);
            }
            write(order.get().constants(), Draws.seedKey(seed), words, out);
            return 0;
        } catch (NumberFormatException e) {
            err.println(e.getMessage());
            err.print(USAGE);
            return 2;
        } catch (IOException e) {
            return 0; // the reader has closed the pipe, which is how it says that it has enough
        }
    }

    private static void write(long[] constants, long seedKey, long words, OutputStream out) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);
        long left = words;
        for (long path = 0; left > 0; path++) {
            long key = Draws.pathKey(seedKey, path);
            for (int i = 0; i < constants.length && left > 0; i++) {
                buffer.putLong(Draws.bits(key, constants[i]));
                left--;
                if (!buffer.hasRemaining() || left == 0) {
                    out.write(buffer.array(), 0, buffer.position());
                    buffer.clear();
                }
            }
        }
        out.flush();
    }
}
