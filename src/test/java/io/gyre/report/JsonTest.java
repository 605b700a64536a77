package io.gyre.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.gyre.math.Absent;
import org.junit.jupiter.api.Test;

class JsonTest {

    @Test
    void text_nested_isIndentedInTheOrderGiven() {
        String text = new Json()
                .open()
                .put("b", 1L)
                .key("a")
                .openList()
                .value(0.1)
                .value(true)
                .nothing()
                .closeList()
                .key("none")
                .open()
                .close()
                .close()
                .text();
        assertEquals("""
                {
                  "b": 1,
                  "a": [
                    0.1,
                    true,
                    null
                  ],
                  "none": {}
                }
                """, text);
    }

    @Test
    void value_noNumber_isNull() {
        for (double x : new double[] {Double.NaN, Absent.VALUE, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            assertEquals("null\n", new Json().value(x).text());
        }
        assertEquals("0\n", new Json().value(-0.0).text());
        assertEquals("1.5E-7\n", new Json().value(1.5e-7).text());
    }

    @Test
    void value_hostileText_cannotLeaveItsQuotesOrAPage() {
        String hostile = "\"\\\n\u0000\u001b[31m</script>&\u2028\ud800é漢😀";
        assertEquals(
                "\"\\\"\\\\\\n\\u0000\\u001b[31m\\u003c/script\\u003e\\u0026\\u2028\\ud800é漢😀\"\n",
                new Json().value(hostile).text());
    }

    @Test
    void text_unfinished_isRefused() {
        assertThrows(IllegalStateException.class, () -> new Json().open().text());
    }
}
