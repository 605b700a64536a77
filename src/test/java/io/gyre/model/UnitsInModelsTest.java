package io.gyre.model;

import static io.gyre.model.Equations.max;
import static io.gyre.model.Equations.min;
import static io.gyre.model.Equations.when;
import static io.gyre.model.Told.assertRefused;
import static io.gyre.model.Told.path;
import static io.gyre.unit.Unit.CARD;
import static io.gyre.unit.Unit.CNY;
import static io.gyre.unit.Unit.COUNT;
import static io.gyre.unit.Unit.HOUR;
import static io.gyre.unit.Unit.NUMBER;
import static io.gyre.unit.Unit.PROBABILITY;
import static io.gyre.unit.Unit.QUARTER;
import static io.gyre.unit.Unit.SHARE;
import static io.gyre.unit.Unit.USD;
import static io.gyre.unit.Unit.YEAR;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.gyre.unit.Unit;
import org.junit.jupiter.api.Test;

/** What adds, what multiplies, what is refused, and with which advice. */
class UnitsInModelsTest {

    private final Model m = Model.quarterly("units", 2);
    private final Value money = m.amount(6, CNY);
    private final Value hours = m.amount(3, HOUR);
    private final Value share = m.amount(.25, SHARE);
    private final Value chance = m.amount(.5, PROBABILITY);
    private final Value count = m.amount(4, COUNT);
    private final Value number = m.number(2);

    private double read(Value value) {
        m.outcome("read", value);
        return path(m).outcome("read");
    }

    @Test
    void sum_ofTwoDimensions_isRefusedWithBothNames() {
        Value bill = m.define("bill", money);
        Value time = m.define("time", hours);
        assertRefused(() -> bill.plus(time), "terms of a sum must have one unit, got CNY (bill) and hour (time)");
        assertRefused(() -> bill.minus(time), "terms of a difference must have one unit");
        assertRefused(() -> bill.atMost(time), "number and bound");
        assertRefused(() -> bill.below(time), "compared numbers");
        assertRefused(() -> when(bill.above(0)).then(bill).otherwise(time), "branches of when");
        assertRefused(() -> min(bill, time), "one unit");
        assertRefused(() -> max(bill, time), "one unit");
    }

    @Test
    void sum_ofTwoScales_isRefusedAndProposesTheConversion() {
        Value yearly = m.amount(4, CNY.per(YEAR));
        Value quarterly = m.amount(1, CNY.per(QUARTER));
        assertRefused(() -> quarterly.plus(yearly), ".in(CNY/quarter)");
        assertEquals(2, read(quarterly.plus(yearly.in(CNY.per(QUARTER)))));
    }

    @Test
    void currencies_areDimensions() {
        Value dollars = m.amount(1, USD);
        assertRefused(() -> money.plus(dollars), "CNY", "USD");
        assertRefused(() -> dollars.in(CNY), "CNY", "USD");
        assertEquals(13, read(money.plus(dollars.times(m.amount(7, CNY.per(USD))))));
    }

    @Test
    void products_multiplyUnits() {
        Value price = m.amount(2, CNY.per(CARD.times(HOUR)));
        Value bill = price.times(hours).times(m.amount(5, CARD));
        assertEquals(CNY, bill.unit());
        assertEquals(30, read(bill));
        assertEquals(CNY.per(HOUR), money.over(hours).unit());
        assertEquals(NUMBER, money.over(money).unit());
    }

    @Test
    void pureNumbers_addToTheirKindOrToNumber() {
        assertEquals(SHARE, share.plus(share).unit());
        assertEquals(SHARE, share.plus(number).unit());
        assertEquals(COUNT, count.plus(1).unit());
        assertRefused(() -> share.plus(chance), "share", "probability");
        assertRefused(() -> share.plus(count), "share", "count");
        assertRefused(() -> chance.below(count), "probability", "count");
    }

    @Test
    void kinds_areReadAsOthersBySayingSo() {
        assertEquals(SHARE, money.over(money).as(SHARE).unit());
        assertEquals(PROBABILITY, share.as(PROBABILITY).plus(chance).unit());
        assertRefused(() -> money.as(SHARE), "must be a pure number, got CNY");
        assertRefused(() -> share.as(CNY), "kind must be a pure number, got CNY");
    }

    @Test
    void zero_fitsEveryUnit() {
        assertEquals(CNY, money.plus(m.zero()).unit());
        assertEquals(CNY, m.zero().plus(money).unit());
        assertEquals(HOUR, max(m.zero(), hours).unit());
        assertEquals(
                6,
                read(when(money.above(m.zero())).then(money).otherwise(m.zero()).last()));
    }

    @Test
    void exp_log_power_sqrt_takePureNumbers() {
        assertRefused(() -> money.exp(), "argument of exp must be a pure number, got CNY", "price.over(reference)");
        assertRefused(() -> money.log(), "argument of log");
        assertRefused(() -> money.sqrt(), "argument of sqrt");
        assertRefused(() -> money.power(2), "argument of power");
        assertRefused(() -> number.power(money), "argument of exponent");
        assertEquals(9, read(money.over(m.amount(2, CNY)).power(number)), 1e-14);
    }

    @Test
    void functions_haveTheirValues() {
        m.outcome("exp", number.exp());
        m.outcome("log", number.log());
        m.outcome("sqrt", number.sqrt());
        m.outcome("floor", m.number(-1.5).floor());
        m.outcome("abs", number.negated().abs());
        m.outcome("complement", share.complement());
        m.outcome("clamp", number.clamp(0, 1));
        m.outcome("phi", m.number(1.959963984540054).normalCdf());
        PathView path = path(m);
        assertEquals(7.38905609893065, path.outcome("exp"), 1e-14);
        assertEquals(0.6931471805599453, path.outcome("log"), 1e-15);
        assertEquals(1.4142135623730951, path.outcome("sqrt"));
        assertEquals(-2, path.outcome("floor"));
        assertEquals(2, path.outcome("abs"));
        assertEquals(.75, path.outcome("complement"));
        assertEquals(1, path.outcome("clamp"));
        assertEquals(.975, path.outcome("phi"), 1e-15);
    }

    @Test
    void divisor_ofZero_isRefusedAndAnEquationOfZeroIsAbsent() {
        assertRefused(() -> money.over(0.0), "divisor must be a number other than 0");
        assertEquals(true, io.gyre.math.Absent.is(read(money.over(m.amount(0, HOUR)))));
    }

    @Test
    void flow_isARateAndItsTotalAnAmount() {
        Flow paid = m.flow("paid", m.outside("a"), m.sector("b"), m.amount(3, CNY.per(QUARTER)));
        assertEquals(CNY.per(QUARTER), paid.unit());
        assertEquals(CNY, paid.total().unit());
        assertEquals(6, read(paid.total()));
    }

    @Test
    void flow_ofAYearlyRateInAQuarterlyModel_isRefusedWithAdvice() {
        Sector a = m.outside("a");
        Sector b = m.sector("b");
        Value yearly = m.amount(3, CNY.per(YEAR));
        assertRefused(() -> m.flow("paid", a, b, yearly), "rate must be per quarter, got CNY/year", ".in(CNY/quarter)");
    }

    @Test
    void flow_ofMillions_isRefusedWithAdvice() {
        Sector a = m.outside("a");
        Sector b = m.sector("b");
        Value millions = m.amount(3, Unit.parse("m CNY/quarter"));
        assertRefused(() -> m.flow("paid", a, b, millions), "CNY/quarter", "m CNY/quarter", ".in(CNY/quarter)");
    }
}
