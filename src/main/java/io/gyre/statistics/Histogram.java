package io.gyre.statistics;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * Counts of finite values in buckets cut from their raw bits: sign, exponent and the top 8 bits of the mantissa, so 256
 * buckets per power of two, each at most 2⁻⁸ of its values wide. A page holds one power of two of one sign and is allocated
 * when first touched; |x| &lt; 2⁻⁶⁰ shares one bucket that counts as 0. A bucket remembers its least and greatest value.
 *
 * <p>A slot is three longs side by side (count, bits of the value nearest 0, bits of the one farthest from 0), so that a
 * value costs one or two cache lines. Within a page all signs and exponents are equal, hence the order of the raw bits as
 * long is the order of sizes and no double is decoded. Pages of what needs care (tiny, not a number) stay null, so one
 * null check is the only branch on the way.
 */
final class Histogram {

    static final int SLOTS = 256;
    private static final int STRIDE = 3;
    private static final int SIGNS = 0x800; // a sign bit above 11 bits of exponent
    private static final int LEAST_EXPONENT = 1023 - 60;

    private final long[][] pages = new long[2 * SIGNS][];
    private long zeros; // |x| < 2^-60
    private double zeroLeast = Double.POSITIVE_INFINITY;
    private double zeroGreatest = Double.NEGATIVE_INFINITY;

    /** Counts a value; false, and nothing is counted, if it is not finite. */
    boolean add(double x) {
        long bits = Double.doubleToRawLongBits(x);
        long[] page = pages[(int) (bits >>> 52)];
        if (page == null) {
            return addRare(x, bits);
        }
        int slot = (int) (bits >>> 44 & 255) * STRIDE;
        page[slot]++;
        if (bits < page[slot + 1]) {
            page[slot + 1] = bits;
        }
        if (bits > page[slot + 2]) {
            page[slot + 2] = bits;
        }
        return true;
    }

    private boolean addRare(double x, long bits) {
        int exponent = (int) (bits >>> 52) & SIGNS - 1;
        if (exponent < LEAST_EXPONENT) {
            zeros++;
            zeroLeast = Math.min(zeroLeast, x + 0.0);
            zeroGreatest = Math.max(zeroGreatest, x + 0.0);
            return true;
        }
        if (exponent == SIGNS - 1) {
            return false;
        }
        pages[(int) (bits >>> 52)] = emptyPage();
        return add(x);
    }

    private static long[] emptyPage() {
        long[] page = new long[SLOTS * STRIDE];
        for (int slot = 0; slot < page.length; slot += STRIDE) {
            page[slot + 1] = Long.MAX_VALUE;
            page[slot + 2] = Long.MIN_VALUE;
        }
        return page;
    }

    void merge(Histogram other) {
        zeros += other.zeros;
        zeroLeast = Math.min(zeroLeast, other.zeroLeast);
        zeroGreatest = Math.max(zeroGreatest, other.zeroGreatest);
        for (int p = 0; p < pages.length; p++) {
            if (other.pages[p] != null) {
                pages[p] = pages[p] == null ? other.pages[p].clone() : merged(pages[p], other.pages[p]);
            }
        }
    }

    private static long[] merged(long[] page, long[] other) {
        for (int slot = 0; slot < page.length; slot += STRIDE) {
            page[slot] += other[slot];
            page[slot + 1] = Math.min(page[slot + 1], other[slot + 1]);
            page[slot + 2] = Math.max(page[slot + 2], other[slot + 2]);
        }
        return page;
    }

    Histogram copy() {
        Histogram copy = new Histogram();
        copy.merge(this);
        return copy;
    }

    /** The buckets that hold a value, in ascending order. */
    Buckets buckets() {
        int used = zeros > 0 ? 1 : 0;
        for (long[] page : pages) {
            for (int slot = 0; page != null && slot < page.length; slot += STRIDE) {
                used += page[slot] > 0 ? 1 : 0;
            }
        }
        Buckets buckets = new Buckets(used);
        for (int p = pages.length - 1; p >= SIGNS; p--) {
            for (int slot = (SLOTS - 1) * STRIDE; pages[p] != null && slot >= 0; slot -= STRIDE) {
                buckets.add(pages[p][slot], pages[p][slot + 2], pages[p][slot + 1]);
            }
        }
        buckets.add(zeros, zeroLeast, zeroGreatest, 0);
        for (int p = 0; p < SIGNS; p++) {
            for (int slot = 0; pages[p] != null && slot < pages[p].length; slot += STRIDE) {
                buckets.add(pages[p][slot], pages[p][slot + 1], pages[p][slot + 2]);
            }
        }
        return buckets;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Histogram that
                && zeros == that.zeros
                && Double.compare(zeroLeast, that.zeroLeast) == 0
                && Double.compare(zeroGreatest, that.zeroGreatest) == 0
                && Arrays.deepEquals(pages, that.pages);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(pages);
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(zeros);
        Binary.write(out, new double[] {zeroLeast, zeroGreatest});
        for (long[] page : pages) {
            out.writeBoolean(page != null);
            if (page != null) {
                Binary.write(out, page);
            }
        }
    }

    static Histogram read(DataInput in) throws IOException {
        Histogram histogram = new Histogram();
        histogram.zeros = in.readLong();
        double[] ends = Binary.readDoubles(in);
        histogram.zeroLeast = ends[0];
        histogram.zeroGreatest = ends[1];
        for (int p = 0; p < histogram.pages.length; p++) {
            histogram.pages[p] = in.readBoolean() ? Binary.readLongs(in) : null;
        }
        return histogram;
    }
}
