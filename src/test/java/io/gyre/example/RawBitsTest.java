package io.gyre.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gyre.random.Draws;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The main that writes raw bits: its three orders, its end, its refusals. */
class RawBitsTest {

    private static final int WORDS = 3000;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void draws_manyWords_runAlongTheIndexFirst() {
        ByteBuffer words = words("draws");
        for (int i = 0; i < WORDS; i++) {
            assertEquals(Draws.bits(key(i / 1024), Draws.constant("x", i % 1024)), words.getLong());
        }
    }

    @Test
    void paths_manyWords_runAlongThePath() {
        ByteBuffer words = words("paths");
        for (int i = 0; i < WORDS; i++) {
            assertEquals(Draws.bits(key(i), Draws.constant("x", 0)), words.getLong());
        }
    }

    @Test
    void variables_manyWords_runAlongTheVariableFirst() {
        ByteBuffer words = words("variables");
        for (int i = 0; i < WORDS; i++) {
            assertEquals(Draws.bits(key(i / 1024), Draws.constant("x" + i % 1024, 0)), words.getLong());
        }
    }

    @Test
    void output_closedByReader_endsWithCodeZero() {
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        assertEquals(0, RawBits.run(new String[] {"paths"}, closed, new PrintStream(err)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sideways", "paths x", "paths 1 -1", "paths 1 2.5", "paths 1 2 3", "PATHS"})
    void arguments_wrong_giveUsageAndCodeTwo(String line) {
        String[] args = line.isEmpty() ? new String[0] : line.split(" ");
        assertEquals(2, RawBits.run(args, out, new PrintStream(err)));
        assertEquals(0, out.size());
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("usage: RawBits draws|paths|variables"));
    }

    private ByteBuffer words(String order) {
        assertEquals(0, RawBits.run(new String[] {order, "42", String.valueOf(WORDS)}, out, new PrintStream(err)));
        assertEquals(WORDS * 8, out.size());
        return ByteBuffer.wrap(out.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static long key(long path) {
        return Draws.pathKey(Draws.seedKey(42), path);
    }
}
