package io.gyre.random;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One dimension of the Sobol' sequence with the direction numbers of Joe and Kuo (2008, doi 10.1137/070709359), in the order
 * of Gray's code as in their program: 0, .5, .75, .25, .375 … The numbers stand in the resource {@code joe-kuo.txt}, with
 * their licence.
 */
public final class SobolSequence {

    /** The most dimensions. */
    public static final int MOST_DIMENSIONS = 1_000;

    private static final int DIGITS = Scrambler.DIGITS;
    private static final long ONE = 0x3ff0_0000_0000_0000L;
    private static final double ALMOST_ONE = 1 - 0x1p-53;

    /** Read when first used. */
    private static final class Table {
        static final List<long[]> DIRECTIONS = read();
    }

    private final long[] directions;

    private SobolSequence(long[] directions) {
        this.directions = directions;
    }

    /**
     * A dimension.
     *
     * @param dimension its number, 1 … 1,000
     * @return the sequence
     */
    public static SobolSequence of(int dimension) {
        if (!(dimension >= 1 && dimension <= MOST_DIMENSIONS)) {
            throw new IllegalArgumentException("dimension must be in [1, " + MOST_DIMENSIONS + "], got " + dimension);
        }
        return new SobolSequence(Table.DIRECTIONS.get(dimension - 1));
    }

    /**
     * The first 32 binary digits of a point.
     *
     * @param index its number, from 0 to 2<sup>32</sup> - 1
     * @return the digits, as a number below 2<sup>32</sup>
     */
    public long digits(long index) {
        if (!(index >= 0 && index < 1L << DIGITS)) {
            throw new IllegalArgumentException("index must be in [0, 2^32), got " + index);
        }
        long digits = 0;
        long gray = index ^ index >>> 1;
        for (int k = 0; gray != 0; k++) {
            digits ^= -(gray & 1) & directions[k];
            gray >>>= 1;
        }
        return digits;
    }

    /** The digits of the next point. */
    long next(long digits, long index) {
        return digits ^ directions[Math.min(DIGITS - 1, Long.numberOfTrailingZeros(index + 1))];
    }

    /**
     * A point, not scrambled.
     *
     * @param index its number, from 0 to 2<sup>32</sup> - 1
     * @return a number in [0, 1)
     */
    public double value(long index) {
        return digits(index) * 0x1p-32;
    }

    /**
     * A point of a sequence with Owen's scrambling.
     *
     * @param key the scramble: another key for each dimension of each scramble, made by {@link Draws}
     * @param index its number, from 0 to 2<sup>32</sup> - 1
     * @return a number in (0, 1), uniform over keys
     */
    public double scrambled(long key, long index) {
        long[] out = new long[1];
        Scrambler.scramble(new long[] {key}, new long[] {digits(index)}, new long[1], out, 1);
        return Double.longBitsToDouble(out[0] | ONE) - ALMOST_ONE;
    }

    private static List<long[]> read() {
        List<long[]> all = new ArrayList<>();
        long[] first = new long[DIGITS];
        for (int k = 0; k < DIGITS; k++) {
            first[k] = 1L << (DIGITS - 1 - k);
        }
        all.add(first);
        try (InputStream in = SobolSequence.class.getResourceAsStream("joe-kuo.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(SobolSequence::directions)
                    .forEach(all::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    /** The direction numbers of a line d s a m₁ … m_s; the recurrence is (2.3) of the paper, read as binary fractions. */
    private static long[] directions(String line) {
        String[] words = line.split("\\s+");
        int degree = Integer.parseInt(words[1]);
        int coefficients = Integer.parseInt(words[2]);
        long[] v = new long[DIGITS];
        for (int k = 0; k < DIGITS; k++) {
            if (k < degree) {
                v[k] = Long.parseLong(words[3 + k]) << (DIGITS - 1 - k);
            } else {
                v[k] = v[k - degree] ^ v[k - degree] >>> degree;
                for (int j = 1; j < degree; j++) {
                    v[k] ^= -(coefficients >> (degree - 1 - j) & 1L) & v[k - j];
                }
            }
        }
        return v;
    }
}
