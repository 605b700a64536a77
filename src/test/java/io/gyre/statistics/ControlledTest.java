package io.gyre.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gyre.math.Absent;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ControlledTest {

    private static final int N = 500;

    /** y = 3 + 2 x1 - x2 + noise · e over 1, and three controls of expectation 1/2: x1, x2, and x1 again. */
    private static Covariance sample(long seed, double noise) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] columns = new double[5][N];
        for (int i = 0; i < N; i++) {
            columns[2][i] = random.nextDouble();
            columns[3][i] = random.nextDouble();
            columns[4][i] = columns[2][i];
            columns[0][i] = 3 + 2 * columns[2][i] - columns[3][i] + noise * (random.nextDouble() - 0.5);
            columns[1][i] = 1;
        }
        return Covariance.of(columns, N);
    }

    private static Controlled controlled(Covariance all) {
        return Controlled.of(all, 0, 1, 2, 0.5, 0.5, 0.5);
    }

    @Test
    void of_linearOutcome_isExact() {
        Controlled exact = controlled(sample(1, 0));
        assertEquals(3.5, exact.estimate(), 1e-12);
        assertEquals(0, exact.standardError(), 1e-7);
    }

    /** Var y = 5/12 + noise²/12; the controls leave noise²/12. */
    @Test
    void of_noisyOutcome_gainsTheRatioOfVariances() {
        Controlled noisy = controlled(sample(2, 0.5));
        assertEquals(1 + 5 / 0.25, noisy.gain(), 4);
        assertEquals(0.5 / Math.sqrt(12.0 * N), noisy.standardError(), 1e-3);
    }

    /** 600 samples: a coverage of .95 falls below .90 with probability 1e-7. */
    @Test
    void interval_ofTheEstimate_covers() {
        int held = 0;
        for (int seed = 0; seed < 600; seed++) {
            Controlled one = controlled(sample(seed, 1));
            held += Interval.normal(one.estimate(), one.standardError()).contains(3.5) ? 1 : 0;
        }
        int count = held;
        assertTrue(count >= 540, () -> "held " + count);
    }

    /** A ratio is corrected as a whole: (a + x) / (b + x) with controls that know x's mean. */
    @Test
    void of_aRatio_isThatOfTheExpectations() {
        SplittableRandom random = new SplittableRandom(5);
        double[][] columns = new double[3][N];
        for (int i = 0; i < N; i++) {
            columns[2][i] = random.nextDouble();
            columns[0][i] = 1 + columns[2][i];
            columns[1][i] = 2 + 3 * columns[2][i];
        }
        Controlled ratio = Controlled.of(Covariance.of(columns, N), 0, 1, 2, 0.5);
        double plain =
                Arrays.stream(columns[0]).sum() / Arrays.stream(columns[1]).sum();
        // the correction is linear, so what is left is of the square of what the sample missed
        assertTrue(Math.abs(ratio.estimate() - 1.5 / 3.5) < 0.05 * Math.abs(plain - 1.5 / 3.5));
    }

    @Test
    void of_tooFewPaths_isAbsent() {
        Controlled none = controlled(Covariance.none(5));
        assertTrue(Absent.is(none.estimate()) && Absent.is(none.standardError()) && Absent.is(none.gain()));
    }
}
