package io.gyre.scenario.voucher;

import static io.gyre.model.Equations.eventProbability;
import static io.gyre.model.Equations.when;

import io.gyre.model.Condition;
import io.gyre.model.Model;
import io.gyre.model.Population;
import io.gyre.model.Sector;
import io.gyre.model.Series;
import io.gyre.model.Value;
import io.gyre.parameter.ParameterFile;
import io.gyre.parameter.Setting;
import io.gyre.unit.Unit;

/**
 * Who applies: what each firm is, drawn once, and what it would do without a voucher.
 *
 * <p>Hours without a voucher: h⁰ = b/p₀ · exp(g·τ) · (p/p₀)^(-ε). All other spending and revenue go with the bill p·h⁰: a
 * firm spends p·h⁰/c in all and earns revenueShare of it; what it burns is the difference.
 */
final class Firms {

    final Population population;
    final Sector sector;
    final Condition isBound;
    final Value rate;
    final Value markUp;
    final Value worth;
    /** Φ, eligible hours wanted at most, relative to those without a voucher. */
    final Value most;
    /** A, new hours per subsidised hour of a firm bound by cash, or of any in the closure "given". */
    final Value fresh;
    /** Eligible part of purchases. */
    final Value eligible;
    /** Hours per quarter at the start. */
    final Value first;

    /** h⁰, hours wished without a voucher. */
    final Series wish;
    /** p·h⁰. */
    final Series bill;
    /** Spending other than compute. */
    final Series other;
    /** What customers pay. */
    final Series revenue;
    /** What investors pay in a round. */
    final Series round;
    /** What is burnt in a quarter without a voucher. */
    final Series burn;
    /** Whether a firm fails this quarter for other reasons than an empty till. */
    final Condition struck;

    private final Frame f;

    Firms(Frame f, Programme programme, ParameterFile file, int quarters) {
        this.f = f;
        Model m = f.m;
        population = m.population("firm", slots(file, quarters));
        Value entries =
                m.constant("entryRate").in(Unit.NUMBER.per(Unit.QUARTER)).times(f.quarter);
        Value applicants = m.constant("applicants");
        population.arrives(applicants, applicants.times(entries));
        sector = m.sector("firms", population).label("applicant firms");
        Condition isStartUp = population.chance("isStartUp", m.constant("startUpShare"));
        isBound = population.chance("isBoundByCash", m.uncertain("cashBoundShare"));
        rate = m.define("rate", either(isStartUp, programme.startUp.rate, programme.ordinary.rate));
        markUp = m.define("markUp", either(isStartUp, programme.startUp.markUp, programme.ordinary.markUp));
        worth = m.define("worthOfHour", either(isStartUp, programme.startUp.worth, programme.ordinary.worth));
        most = m.define(
                "mostOfWish",
                either(
                        isBound,
                        either(isStartUp, programme.startUp.mostBound, programme.ordinary.mostBound),
                        either(isStartUp, programme.startUp.mostFree, programme.ordinary.mostFree)));
        fresh = m.define(
                "newPerSubsidised", either(isStartUp, programme.startUp.newBound, programme.ordinary.newBound));
        Value related = population.once("relatedShare");
        Value unrelated = either(
                m.choice("relatedPartyExclusion").is("yes"),
                related.complement().atLeast(0),
                f.one);
        eligible = m.define("eligible", unrelated.times(programme.eligibleSuppliers));
        Value firstBill = population.once("bill").in(f.flow);
        first = m.define("firstHours", firstBill.over(f.lease.start()));
        Series cheaper = f.lease.relative().power(m.uncertain("elasticity").negated());
        Series need = population.once("needGrowth").times(f.years).exp();
        wish = m.define("wish", first.times(need).times(cheaper));
        bill = m.define("billWithout", wish.times(f.price()));
        Value compute = population.once("computeShare");
        Value otherPer = compute.complement().atLeast(0).over(compute);
        Value revenuePer = population.once("revenueShare").over(compute);
        Value burnPer = otherPer.plus(1).minus(revenuePer).atLeast(0);
        other = bill.times(otherPer);
        revenue = bill.times(revenuePer);
        burn = bill.times(burnPer);
        Condition raises = population.event("raises", eventProbability(m.constant("roundRate")));
        round = burn.times(m.constant("roundSize").times(f.aQuarter)).times(raises);
        sector.opening(population.once("runway").times(firstBill).times(burnPer));
        struck = population.event("struck", eventProbability(m.constant("failureHazard")));
    }

    private static Value either(Condition condition, Value yes, Value no) {
        return when(condition).then(yes).otherwise(no).asValue();
    }

    /** As many slots as applicants at the start and entrants, as the file has them. */
    static int slots(ParameterFile file, int quarters) {
        double applicants = number(file, "applicants");
        double entrants = Math.floor(applicants * number(file, "entryRate") * quarters / 4 + 1e-9);
        return (int) Math.ceil(applicants + entrants);
    }

    private static double number(ParameterFile file, String key) {
        return file.get(key).setting() instanceof Setting.Amount amount ? amount.value() : 0;
    }

    /** Hours per quarter at the start, of all that are there from the start. */
    Value firstLoad() {
        Condition isThere = population.slot().plus(1).notAbove(f.m.constant("applicants"));
        return first.times(isThere).asValue().sum(population.slots());
    }
}
