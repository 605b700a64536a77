package io.gyre.statistics;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** How numbers stand in the file of an interrupted run: raw bits, so that what is absent stays what it is. */
public final class Binary {

    private static final int MOST = 1 << 24;

    private Binary() {}

    /**
     * Writes a number.
     *
     * @param out where to
     * @param x any double
     * @throws IOException if it cannot be written
     */
    public static void write(DataOutput out, double x) throws IOException {
        out.writeLong(Double.doubleToRawLongBits(x));
    }

    /**
     * Reads a number.
     *
     * @param in where from
     * @return the double with the bits that were written
     * @throws IOException if it cannot be read
     */
    public static double readDouble(DataInput in) throws IOException {
        return Double.longBitsToDouble(in.readLong());
    }

    /**
     * Writes numbers.
     *
     * @param out where to
     * @param x any doubles
     * @throws IOException if they cannot be written
     */
    public static void write(DataOutput out, double[] x) throws IOException {
        out.writeInt(x.length);
        for (double value : x) {
            write(out, value);
        }
    }

    /**
     * Reads numbers.
     *
     * @param in where from
     * @return what was written
     * @throws IOException if they cannot be read
     */
    public static double[] readDoubles(DataInput in) throws IOException {
        double[] x = new double[readSize(in, MOST)];
        for (int i = 0; i < x.length; i++) {
            x[i] = readDouble(in);
        }
        return x;
    }

    static void write(DataOutput out, long[] x) throws IOException {
        out.writeInt(x.length);
        for (long value : x) {
            out.writeLong(value);
        }
    }

    static long[] readLongs(DataInput in) throws IOException {
        long[] x = new long[readSize(in, MOST)];
        for (int i = 0; i < x.length; i++) {
            x[i] = in.readLong();
        }
        return x;
    }

    /**
     * Writes rows of numbers.
     *
     * @param out where to
     * @param rows the rows
     * @throws IOException if they cannot be written
     */
    public static void write(DataOutput out, double[][] rows) throws IOException {
        out.writeInt(rows.length);
        for (double[] row : rows) {
            write(out, row);
        }
    }

    /**
     * Reads rows of numbers.
     *
     * @param in where from
     * @return what was written
     * @throws IOException if they cannot be read
     */
    public static double[][] readRows(DataInput in) throws IOException {
        double[][] rows = new double[readSize(in, MOST)][];
        for (int k = 0; k < rows.length; k++) {
            rows[k] = readDoubles(in);
        }
        return rows;
    }

    /**
     * Reads how many follow.
     *
     * @param in where from
     * @param most the largest number that makes sense
     * @return the number
     * @throws IOException if it cannot be read or makes no sense
     */
    public static int readSize(DataInput in, int most) throws IOException {
        int size = in.readInt();
        if (!(size >= 0 && size <= most)) {
            throw new IOException("size must be in [0, " + most + "], got " + size);
        }
        return size;
    }
}
