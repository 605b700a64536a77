package io.gyre.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gyre.math.Absent;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GroupedRatioTest {

    private static final int N = Samples.CHUNK + 160;

    private final double[] a = Samples.exponential(1, N);
    private final double[] b = Samples.exponential(2, N);

    private static GroupedRatio inChunks(Grouping grouping, double[] a, double[] b) {
        GroupedRatio first = GroupedRatio.of(grouping, a, b, Samples.CHUNK);
        double[] restA = Arrays.copyOfRange(a, Samples.CHUNK, a.length);
        double[] restB = Arrays.copyOfRange(b, Samples.CHUNK, b.length);
        return GroupedRatio.none(grouping).fold(first).fold(GroupedRatio.of(grouping, restA, restB, restA.length));
    }

    /** By the formula of the class, from the sums of each group. */
    private static double naiveError(double[] a, double[] b, int groups, java.util.function.IntUnaryOperator group) {
        double[] sumA = new double[groups];
        double[] sumB = new double[groups];
        for (int i = 0; i < a.length; i++) {
            if (Double.isFinite(a[i]) && Double.isFinite(b[i])) {
                sumA[group.applyAsInt(i)] += a[i];
                sumB[group.applyAsInt(i)] += b[i];
            }
        }
        double all = Arrays.stream(sumB).sum();
        double ratio = Arrays.stream(sumA).sum() / all;
        double squares = 0;
        for (int g = 0; g < groups; g++) {
            squares += Math.pow(sumA[g] - ratio * sumB[g], 2);
        }
        return Math.sqrt(squares * groups / (groups - 1)) / all;
    }

    @Test
    void standardError_ofPairsAndScrambles_isTheNaiveOne() {
        a[7] = Absent.VALUE;
        b[100] = Double.NaN;
        a[N - 1] = Double.POSITIVE_INFINITY;
        GroupedRatio pairs = inChunks(Grouping.PAIRS, a, b);
        assertEquals(naiveError(a, b, N / 2, i -> i / 2), pairs.standardError(), 1e-12);
        GroupedRatio scrambles = inChunks(Grouping.SCRAMBLES, a, b);
        assertEquals(naiveError(a, b, 16, i -> i % 16), scrambles.standardError(), 1e-12);
        assertEquals(pairs.ratio(), scrambles.ratio(), 1e-12);
        assertEquals(N / 2, pairs.observations());
        assertEquals(16, scrambles.observations());
    }

    @Test
    void interval_ofScrambles_isStudentsWith15Degrees() {
        GroupedRatio mean = GroupedRatio.ofMean(Grouping.SCRAMBLES, a, N);
        double half = 2.131449545559323 * mean.standardError();
        assertEquals(half, mean.interval(1).halfWidth(), 1e-9);
        assertEquals(
                1.959963984540054,
                pairsHalf() / GroupedRatio.ofMean(Grouping.PAIRS, a, N).standardError(),
                1e-9);
    }

    private double pairsHalf() {
        return GroupedRatio.ofMean(Grouping.PAIRS, a, N).interval(1).halfWidth();
    }

    @Test
    void pairs_thatCancel_haveNoErrorAndAnOddOneIsItsOwn() {
        double[] u = new double[101];
        for (int i = 0; i < u.length; i++) {
            u[i] = i % 2 == 0 ? 0.3 + i * 1e-3 : 1 - u[i - 1];
        }
        GroupedRatio even = GroupedRatio.ofMean(Grouping.PAIRS, u, 100);
        assertEquals(0.5, even.ratio(), 1e-15);
        assertEquals(0, even.standardError(), 1e-15);
        assertEquals(51, GroupedRatio.ofMean(Grouping.PAIRS, u, 101).observations());
    }

    @ParameterizedTest
    @EnumSource(
            value = Grouping.class,
            names = {"PAIRS", "SCRAMBLES"})
    void ratio_ofNothing_isAbsent(Grouping grouping) {
        GroupedRatio none = GroupedRatio.none(grouping);
        assertTrue(Absent.is(none.ratio()) && Absent.is(none.standardError()));
        assertTrue(Absent.is(none.interval(none.ratio()).low()));
        GroupedRatio one = GroupedRatio.ofMean(grouping, new double[] {2}, 1);
        assertEquals(2, one.ratio());
        assertTrue(Absent.is(one.standardError()));
        assertEquals(none, none.fold(none));
    }

    @Test
    void fold_ofOtherGrouping_isRefused() {
        GroupedRatio pairs = GroupedRatio.none(Grouping.PAIRS);
        GroupedRatio scrambles = GroupedRatio.none(Grouping.SCRAMBLES);
        assertThrows(IllegalArgumentException.class, () -> pairs.fold(scrambles));
        assertThrows(IllegalArgumentException.class, () -> scrambles.fold(pairs));
        assertThrows(IllegalArgumentException.class, () -> GroupedRatio.none(Grouping.PATHS));
    }

    @Test
    void proportion_grouped_hasTheErrorOfItsGroups() {
        double[] hits = new double[1_600];
        Arrays.setAll(hits, i -> a[i] > 0.5 ? 1 : 0);
        long count = (long) Arrays.stream(hits).sum();
        GroupedRatio groups = GroupedRatio.ofMean(Grouping.SCRAMBLES, hits, 1_600);
        Proportion share = new Proportion(count, 1_600, Optional.of(groups));
        assertEquals(groups.standardError(), share.standardError());
        assertEquals(groups.interval(share.share()), share.interval());
    }

    @Test
    void proportion_withoutHits_isNoShorterThanTheExactInterval() {
        double[] misses = new double[1_600];
        Proportion scrambled =
                new Proportion(0, 1_600, Optional.of(GroupedRatio.ofMean(Grouping.SCRAMBLES, misses, 1_600)));
        assertEquals(new Proportion(0, 1_600).interval(), scrambled.interval());
        Proportion paired = new Proportion(0, 1_600, Optional.of(GroupedRatio.ofMean(Grouping.PAIRS, misses, 1_600)));
        assertEquals(new Proportion(0, 800).interval(), paired.interval());
        assertEquals(new Proportion(0, 800).upperBound(0.95), paired.upperBound(0.95));
    }

    @Test
    void shares_grouped_haveErrorsOfTheirGroupsByCategory() {
        double[] category = new double[1_600];
        Arrays.setAll(category, i -> i % 16 < 4 ? 0 : a[i] > 1 ? 1 : 2);
        category[9] = Absent.VALUE;
        Shares shares = Shares.of(Grouping.SCRAMBLES, 3);
        shares.add(category, 1_600);
        double[] isTwo = category.clone();
        Arrays.setAll(isTwo, i -> Double.isNaN(category[i]) ? category[i] : category[i] == 2 ? 1 : 0);
        double expected = GroupedRatio.ofMean(Grouping.SCRAMBLES, isTwo, 1_600).standardError();
        assertEquals(expected, shares.proportion(2).standardError());
        assertEquals(shares, shares.copy());
    }
}
