package io.gyre.scenario.voucher;

import static io.gyre.model.Equations.when;

import io.gyre.model.Condition;
import io.gyre.model.Model;
import io.gyre.model.Population;
import io.gyre.model.Value;

/** What each firm is, drawn once, and what the terms of the programme make of it. */
final class Traits {

    final Condition isBound;
    final Value rate;
    final Value markUp;
    /** s·m, voucher value per subsidised hour, relative to the market price. */
    final Value worth;
    /** Φ, eligible hours wanted at most, relative to those without a voucher. */
    final Value most;
    /** A, new hours per subsidised hour of a firm bound by cash, or of any in the closure "given". */
    final Value fresh;
    /** Eligible part of purchases. */
    final Value eligible;
    /** Compute bill at the start, money per quarter. */
    final Value bill;
    /** Hours per quarter at the start. */
    final Value hours;
    /** Spending other than compute, per yuan of the bill. */
    final Value other;
    /** Revenue per yuan of the bill. */
    final Value revenue;
    /** What is burnt per yuan of the bill. */
    final Value burn;

    private final Frame f;
    private final Condition isStartUp;

    Traits(Frame f, Programme programme, Population firms) {
        this.f = f;
        Model m = f.m;
        isStartUp = firms.chance("isStartUp", m.constant("startUpShare"));
        isBound = firms.chance("isBoundByCash", m.uncertain("cashBoundShare"));
        Programme.Terms early = programme.startUp;
        Programme.Terms late = programme.ordinary;
        rate = m.define("rate", byAge(early.rate, late.rate));
        markUp = m.define("markUp", byAge(early.markUp, late.markUp));
        worth = m.define("worthOfHour", byAge(early.worth, late.worth));
        Value bound = byAge(early.mostBound, late.mostBound);
        most = m.define("mostOfWish", either(isBound, bound, byAge(early.mostFree, late.mostFree)));
        fresh = m.define("newPerSubsidised", byAge(early.newBound, late.newBound));
        eligible = m.define("eligible", unrelated(firms).times(programme.eligibleSuppliers));
        bill = firms.once("bill").in(f.flow);
        hours = m.define("firstHours", bill.over(f.lease.start()));
        Value compute = firms.once("computeShare");
        other = m.define("otherPerBill", compute.complement().atLeast(0).over(compute));
        revenue = m.define("revenuePerBill", firms.once("revenueShare").over(compute));
        burn = m.define("burnPerBill", other.plus(1).minus(revenue).atLeast(0));
    }

    private Value byAge(Value early, Value late) {
        return either(isStartUp, early, late);
    }

    private Value unrelated(Population firms) {
        Condition isExcluded = f.m.choice("relatedPartyExclusion").is("yes");
        return either(isExcluded, firms.once("relatedShare").complement().atLeast(0), f.one);
    }

    static Value either(Condition condition, Value yes, Value no) {
        return when(condition).then(yes).otherwise(no).asValue();
    }
}
