package io.gyre.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gyre.statistics.Precision.Verdict;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class PrecisionTest {

    private static final Tail LIGHT = new Tail(0.1, 5, 5);

    private static Verdict mean(double halfWidth, Tail tail, double... values) {
        return Precision.look(halfWidth, Moments.of(values, values.length), tail);
    }

    private static double[] alternating(int n) {
        double[] x = new double[n];
        Arrays.setAll(x, i -> i % 2);
        return x;
    }

    @Test
    void nextLook_fromNone_isTheSeries() {
        long[] looks = {16_384, 24_576, 32_768, 49_152, 65_536, 98_304, 131_072, 196_608};
        long paths = 0;
        for (long look : looks) {
            paths = Precision.nextLook(paths);
            assertEquals(look, paths);
            assertTrue(Precision.isLook(look) && !Precision.isLook(look - 1) && !Precision.isLook(look + 4_096));
        }
        assertFalse(Precision.isLook(0) || Precision.isLook(8_192) || Precision.isLook(12_288));
    }

    @Property(tries = 500)
    void nextLook_anyPaths_isAWholeChunkAtMostHalfAgain(@ForAll @LongRange(min = 16_384, max = 1L << 50) long paths) {
        long next = Precision.nextLook(paths);
        assertTrue(next > paths && next <= paths + (paths + 1) / 2 + 1);
        assertEquals(0, next % Samples.CHUNK);
        assertTrue(Precision.isLook(next));
    }

    @Test
    void look_mean_judgesItsHalfWidth() {
        // sd of 10,000 alternating values .5, half-width 1.96 * .005
        assertEquals(Verdict.MET, mean(0.0099, LIGHT, alternating(10_000)));
        assertEquals(Verdict.TOO_WIDE, mean(0.0097, LIGHT, alternating(10_000)));
    }

    @Test
    void look_meanThatCannotBeJudged_isNotMet() {
        assertEquals(Verdict.TOO_FEW, mean(1e9, LIGHT, alternating(99)));
        assertEquals(Verdict.MET, mean(1e9, LIGHT, alternating(100)));
        assertEquals(Verdict.ONE_SIDED, mean(1e9, LIGHT, new double[500]));
        assertEquals(Verdict.RULED_BY_TAIL, mean(1e9, new Tail(0.6, 5, 5), alternating(500)));
        assertEquals(Verdict.RULED_BY_TAIL, mean(1e9, new Tail(0.1, 5, 1.9), alternating(500)));
        assertEquals(Verdict.TOO_FEW, Precision.look(1e9, Moments.none(), LIGHT));
    }

    @Test
    void look_share_usesItsExactInterval() {
        Interval exact = new Proportion(320, 16_000).interval();
        assertEquals(Verdict.MET, Precision.look(exact.halfWidth(), new Proportion(320, 16_000)));
        assertEquals(Verdict.TOO_WIDE, Precision.look(exact.halfWidth() * 0.999, new Proportion(320, 16_000)));
        assertEquals(Verdict.ONE_SIDED, Precision.look(0.5, new Proportion(0, 16_000)));
        assertEquals(Verdict.ONE_SIDED, Precision.look(0.5, new Proportion(16_000, 16_000)));
        assertEquals(Verdict.TOO_FEW, Precision.look(0.5, new Proportion(20, 99)));
    }

    @Test
    void look_ratio_countsDefinedPathsAndNumerators() {
        double[] b = alternating(300);
        assertEquals(Verdict.MET, Precision.look(1, PooledRatio.of(b, b, 300), LIGHT)); // the ratio is 1 without error
        assertEquals(Verdict.ONE_SIDED, Precision.look(1, PooledRatio.of(new double[300], b, 300), LIGHT));
        assertEquals(Verdict.TOO_FEW, Precision.look(1, PooledRatio.of(b, b, 199), LIGHT));
        assertEquals(Verdict.TOO_FEW, Precision.look(1, PooledRatio.of(b, new double[300], 300), LIGHT));
    }

    @Test
    void look_noTarget_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> mean(0, LIGHT, alternating(200)));
        assertThrows(IllegalArgumentException.class, () -> Precision.look(Double.NaN, new Proportion(5, 200)));
        assertThrows(IllegalArgumentException.class, () -> Precision.nextLook(-1));
    }
}
