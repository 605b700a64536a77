package io.gyre.math;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class AbsentTest {

    @Test
    void is_absentThroughArithmetic_staysAbsent() {
        double x = Absent.VALUE;
        assertTrue(Absent.is(x + 1) && Absent.is(2 * x) && Absent.is(x / 3) && Absent.is(-x) && Absent.is(1 - x));
        assertTrue(Absent.is(Math.max(x, 1)) && Absent.is(Math.min(1, x)) && Absent.is(Math.fma(x, 2, 3)));
        assertTrue(Absent.is(Math.sqrt(x)) && Absent.is(Math.floor(x)) && Absent.is(Math.abs(x)));
    }

    @Test
    void is_otherNaN_isNot() {
        double zero = 0;
        assertFalse(Absent.is(Double.NaN)
                || Absent.is(Math.sqrt(zero - 1))
                || Absent.is(Double.POSITIVE_INFINITY - 1 / zero));
        assertFalse(Absent.is(1) || Absent.is(Double.POSITIVE_INFINITY));
    }
}
