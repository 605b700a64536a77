package io.gyre.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gyre.math.Absent;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What is written is read back the same. */
class BinaryTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    private DataInputStream in() {
        return new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
    }

    private static double[] values(int n) {
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = i % 11 == 0 ? Absent.VALUE : (i - n / 2) * 0.37;
        }
        return values;
    }

    @Test
    void quantiles_exactAndInBuckets_areReadBack() throws IOException {
        for (int n : new int[] {100, 90_000}) {
            Quantiles quantiles = Quantiles.emptyOrLater();
            quantiles.add(values(n), n);
            bytes.reset();
            quantiles.write(out);
            Quantiles read = Quantiles.read(in());
            assertEquals(quantiles, read);
            quantiles.add(values(500), 500);
            read.add(values(500), 500);
            assertEquals(quantiles, read);
        }
    }

    @Test
    void shares_ofEachGrouping_areReadBack() throws IOException {
        double[] categories = {0, 1, 2, Absent.VALUE, 1, 1, 0};
        for (Grouping grouping : Grouping.values()) {
            Shares shares = Shares.of(grouping, 3);
            shares.add(categories, categories.length);
            bytes.reset();
            shares.write(out);
            assertEquals(shares, Shares.read(in()));
        }
    }

    @Test
    void fan_ofEachGrouping_isReadBack() throws IOException {
        for (Grouping grouping : Grouping.values()) {
            Fan fan = Fan.of(grouping, 0, Panel.of(new double[][] {values(40), values(40)}), 40);
            bytes.reset();
            fan.write(out);
            assertEquals(fan, Fan.read(in()));
        }
    }

    @Test
    void ratio_ofEachGrouping_isReadBack() throws IOException {
        for (Grouping grouping : Grouping.values()) {
            PooledRatio ratio = PooledRatio.of(grouping, values(40), values(40), 40);
            bytes.reset();
            ratio.write(out);
            assertEquals(ratio, PooledRatio.read(in()));
        }
    }

    @Test
    void double_absent_keepsItsBits() throws IOException {
        Binary.write(out, Absent.VALUE);
        assertTrue(Absent.is(Binary.readDouble(in())));
    }

    @Test
    void size_withoutSense_isRefused() throws IOException {
        out.writeInt(-1);
        assertThrows(IOException.class, () -> Binary.readDoubles(in()));
    }
}
