package io.gyre.random;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gyre.math.Elementary;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The address of a draw gives its bits, in scalar and array form. */
class DrawsTest {

    private static final int MANY = 2500;

    @Test
    void draws_knownAddresses_haveKnownBits() throws IOException {
        List<String> rows = rows("draws.csv");
        assertTrue(rows.size() > 200);
        for (String row : rows) {
            String[] cells = row.split(",", -1);
            long key = Draws.pathKey(Draws.seedKey(Long.parseLong(cells[0])), Long.parseLong(cells[1]));
            if (!cells[2].isEmpty()) {
                for (String slot : cells[2].split("/")) {
                    key = Draws.memberKey(key, Integer.parseInt(slot));
                }
            }
            long constant = Draws.constant(cells[3], Integer.parseInt(cells[4]));
            assertEquals(Long.parseUnsignedLong(cells[5], 16), constant, row);
            assertEquals(Long.parseUnsignedLong(cells[6], 16), key, row);
            assertEquals(Long.parseUnsignedLong(cells[7], 16), Draws.bits(key, constant), row);
            assertEquals(Double.parseDouble(cells[8]), Draws.uniform(key, constant), row);
        }
    }

    @Test
    void arrayForms_anyLength_haveTheBitsOfTheScalarForms() {
        long constant = Draws.constant("x", 3);
        for (int n : new int[] {0, 1, 7, 8, 31, 32, 33, 1023, 1024, 1025, MANY}) {
            long[] keys = new long[n];
            Draws.pathKeys(Draws.seedKey(5), 4096, keys, n);
            long[] members = new long[n + 3];
            Draws.memberKeys(keys, 9, members, 3, n);
            double[] u = new double[n];
            Draws.uniforms(keys, constant, u, n);
            for (int i = 0; i < n; i++) {
                assertEquals(Draws.pathKey(Draws.seedKey(5), 4096L + i), keys[i]);
                assertEquals(Draws.memberKey(keys[i], 9), members[3 + i]);
                assertEquals(Draws.uniform(keys[i], constant), u[i]);
            }
        }
    }

    @Test
    void normalPairs_anyUniforms_haveTheBitsOfTheScalarForms() {
        double[] u1 = uniforms("radius");
        double[] u2 = uniforms("angle");
        u1[0] = 0x1p-53;
        u1[1] = 1 - 0x1p-53;
        u2[2] = 0x1p-53;
        u2[3] = 1 - 0x1p-53;
        double[] cosine = new double[MANY];
        double[] sine = new double[MANY];
        Draws.normalPairs(u1, u2, cosine, sine, MANY);
        for (int i = 0; i < MANY; i++) {
            assertEquals(Draws.normalCosine(u1[i], u2[i]), cosine[i]);
            assertEquals(Draws.normalSine(u1[i], u2[i]), sine[i]);
        }
        Draws.normalPairs(u1, u2, u1, u2, MANY);
        assertArrayEquals(cosine, u1);
        assertArrayEquals(sine, u2);
    }

    @Test
    void normalPair_handAngle_isRadiusTimesCosineAndSine() {
        double u = Elementary.exp(-2);
        assertEquals(2, Draws.normalCosine(u, 0), 1e-15);
        assertEquals(2, Draws.normalSine(u, 0.25), 1e-15);
        assertEquals(-2, Draws.normalCosine(u, 0.5), 1e-15);
        assertEquals(-2, Draws.normalSine(u, 0.75), 1e-15);
    }

    @Test
    void uniform_extremeBits_isInsideTheUnitInterval() {
        // mixing is a bijection; these are the keys whose bits are all 0 and all 1
        assertEquals(0x1p-53, Draws.uniform(0, 0));
        assertEquals(1 - 0x1p-53, Draws.uniform(Unmixer.unmix3(-1), 0));
        double[] u = new double[2];
        Draws.uniforms(new long[] {0, Unmixer.unmix3(-1)}, 0, u, 2);
        assertArrayEquals(new double[] {0x1p-53, 1 - 0x1p-53}, u);
    }

    @Test
    void placement_random_isTheDrawOfIndexZero() {
        long seedKey = Draws.seedKey(3);
        long[] keys = new long[MANY];
        Draws.pathKeys(seedKey, 100, keys, MANY);
        double[] u = new double[MANY];
        Placement.RANDOM.column(seedKey, "share").uniforms(100, keys, u, MANY);
        for (int i = 0; i < MANY; i++) {
            assertEquals(Draws.uniform(keys[i], Draws.constant("share", 0)), u[i]);
        }
    }

    @Test
    void addresses_negative_areRefused() {
        assertRefused("path must be at least 0, got -1", () -> Draws.pathKey(0, -1));
        assertRefused("path must be at least 0, got -1", () -> Draws.pathKeys(0, -1, new long[1], 1));
        assertRefused("slot must be at least 0, got -2", () -> Draws.memberKey(0, -2));
        assertRefused("index must be at least 0, got -1", () -> Draws.constant("x", -1));
    }

    private static void assertRefused(String message, Runnable call) {
        assertEquals(
                message, assertThrows(IllegalArgumentException.class, call::run).getMessage());
    }

    private static double[] uniforms(String variable) {
        long[] keys = new long[MANY];
        Draws.pathKeys(Draws.seedKey(1), 0, keys, MANY);
        double[] u = new double[MANY];
        Draws.uniforms(keys, Draws.constant(variable, 0), u, MANY);
        return u;
    }

    private static List<String> rows(String file) throws IOException {
        try (InputStream in = DrawsTest.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }
}
