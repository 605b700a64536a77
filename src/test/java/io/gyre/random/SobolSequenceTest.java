package io.gyre.random;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.IntStream;
import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.junit.jupiter.api.Test;

class SobolSequenceTest {

    /** The first eight points of Joe and Kuo's program, dimensions 1 to 5. */
    private static final double[][] PUBLISHED = {
        {0, 0, 0, 0, 0},
        {.5, .5, .5, .5, .5},
        {.75, .25, .25, .25, .75},
        {.25, .75, .75, .75, .25},
        {.375, .375, .625, .875, .375},
        {.875, .875, .125, .375, .875},
        {.625, .125, .875, .625, .625},
        {.125, .625, .375, .125, .125}
    };

    @Test
    void value_firstPoints_areThePublishedOnes() {
        for (int index = 0; index < PUBLISHED.length; index++) {
            int at = index;
            double[] point = IntStream.rangeClosed(1, 5)
                    .mapToDouble(d -> SobolSequence.of(d).value(at))
                    .toArray();
            assertArrayEquals(PUBLISHED[index], point);
        }
    }

    @Test
    void value_allDimensions_areThoseOfCommonsMath() {
        SobolSequenceGenerator oracle = new SobolSequenceGenerator(SobolSequence.MOST_DIMENSIONS);
        SobolSequence[] sequences = IntStream.rangeClosed(1, SobolSequence.MOST_DIMENSIONS)
                .mapToObj(SobolSequence::of)
                .toArray(SobolSequence[]::new);
        for (int index : new int[] {0, 1, 77, 1023, 1024, 65_537, 1_000_003}) {
            double[] expected = oracle.skipTo(index);
            for (int k = 0; k < expected.length; k++) {
                assertEquals(expected[k], sequences[k].value(index), "point " + index + " dimension " + (k + 1));
            }
        }
    }

    @Test
    void next_fromAnyPoint_isThatOfItsNumber() {
        SobolSequence sequence = SobolSequence.of(17);
        for (long index : new long[] {0, 1, 6, 7, 1023, (1L << 31) - 1, (1L << 32) - 2}) {
            assertEquals(sequence.digits(index + 1), sequence.next(sequence.digits(index), index));
        }
    }

    @Test
    void of_unknownDimension_isRefused() {
        for (int dimension : new int[] {0, -1, 1_001}) {
            String message = assertThrows(IllegalArgumentException.class, () -> SobolSequence.of(dimension))
                    .getMessage();
            assertEquals("dimension must be in [1, 1000], got " + dimension, message);
        }
        assertThrows(IllegalArgumentException.class, () -> SobolSequence.of(1).digits(1L << 32));
        assertThrows(IllegalArgumentException.class, () -> SobolSequence.of(1).digits(-1));
    }
}
