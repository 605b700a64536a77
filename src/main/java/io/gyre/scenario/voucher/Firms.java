package io.gyre.scenario.voucher;

import static io.gyre.model.Equations.eventProbability;

import io.gyre.mechanism.Failure;
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
 * Who applies, and what each firm would do without a voucher.
 *
 * <p>Hours without a voucher: h⁰ = b/p₀ · exp(g·τ) · (p/p₀)^(-ε). All other spending and revenue go with the bill p·h⁰: a
 * firm spends p·h⁰/c in all and earns revenueShare of it; what it burns is the difference.
 */
final class Firms {

    final Population population;
    final Sector sector;
    final Traits traits;

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
        Value applicants = m.constant("applicants");
        population.arrives(applicants, applicants.times(perQuarter("entryRate")));
        sector = m.sector("firms", population).label("applicant firms");
        traits = new Traits(f, programme, population);
        Series cheaper = f.lease.relative().power(m.uncertain("elasticity").negated());
        Series need = population.once("needGrowth").times(f.years).exp();
        wish = m.define("wish", traits.hours.times(need).times(cheaper));
        bill = m.define("billWithout", wish.times(f.price()));
        other = bill.times(traits.other);
        revenue = bill.times(traits.revenue);
        burn = bill.times(traits.burn);
        Condition raises = population.event("raises", eventProbability(m.constant("roundRate")));
        round = burn.times(m.constant("roundSize").times(f.aQuarter)).times(raises);
        sector.opening(population.once("runway").times(traits.bill).times(traits.burn));
        struck = Failure.struck(m, population);
    }

    private Value perQuarter(String rate) {
        return f.m.constant(rate).in(Unit.NUMBER.per(Unit.QUARTER)).times(f.quarter);
    }

    /** As many slots as applicants at the start and entrants, as the file has them. */
    private static int slots(ParameterFile file, int quarters) {
        double applicants = number(file, "applicants");
        double entrants = Math.floor(applicants * number(file, "entryRate") * quarters / 4 + ROUNDING);
        return (int) Math.ceil(applicants + entrants);
    }

    private static final double ROUNDING = 1e-9;

    private static double number(ParameterFile file, String key) {
        return file.get(key).setting() instanceof Setting.Amount amount ? amount.value() : 0;
    }

    /** Hours per quarter at the start, of all that are there from the start. */
    Value firstLoad() {
        Condition isThere = population.slot().plus(1).notAbove(f.m.constant("applicants"));
        return traits.hours.times(isThere).asValue().sum(population.slots());
    }
}
