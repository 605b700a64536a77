package io.gyre.scenario.voucher;

import static io.gyre.model.Equations.remainder;

import io.gyre.model.Condition;
import io.gyre.model.Flow;
import io.gyre.model.Leaving;
import io.gyre.model.Model;
import io.gyre.model.Population;
import io.gyre.model.Sector;
import io.gyre.model.Series;
import io.gyre.model.Value;

/**
 * The first ledger: money. Firms pay their compute bills to an exchange that passes them on to state operators, private
 * and foreign clouds within the quarter, in proportion to what each bills.
 *
 * <p>A firm fails when its till cannot pay this quarter's bills, rounds included, or when struck; what is left goes to
 * creditors, its vouchers go back.
 */
final class Payments {

    final Sector treasury;
    final Settlement settlement;
    final Flow privateTax;
    final Flow lapsed;
    final Leaving failed;
    /** What state operators earn from applicants and others in the quarter, paid or claimed. */
    final Series stateFees;
    /** What private clouds earn from applicants in the quarter, paid or claimed. */
    final Series privateFees;
    /** Profit remitted for vouchers on state invoices. */
    final Series returned;

    private final Frame f;
    private final Firms firms;
    private final Demand demand;
    private final Sectors sectors;
    private final Flow revenue;
    private final Flow round;
    private final Flow toState;
    private final Flow toPrivate;

    Payments(Frame f, Programme programme, Firms firms, Vouchers vouchers, Demand demand, Operators operators) {
        this.f = f;
        this.firms = firms;
        this.demand = demand;
        Model m = f.m;
        sectors = Sectors.of(m, operators);
        treasury = sectors.treasury();
        settlement = new Settlement(f, programme, firms, demand, sectors);
        revenue = m.flow("revenue", sectors.customers(), firms.sector, firms.revenue);
        round = m.flow("round", sectors.investors(), firms.sector, firms.round);
        Flow computeBill = m.flow("computeBill", firms.sector, sectors.exchange(), demand.netBill)
                .priority(1);
        m.flow("otherSpending", firms.sector, sectors.rest(), demand.netOther).priority(2);
        firms.sector.cash().coveredBy(revenue, round);
        sectors.exchange().cash().coveredBy(computeBill);
        Series billed = computeBill.asked().sum(firms.population.slots());
        Series paid = computeBill.sum(firms.population);
        toState = passOn("feesToState", sectors.operators(), paid.times(f.part(stateBill(), billed)))
                .priority(1);
        passOn("feesToForeign", sectors.foreignClouds(), paid.times(f.part(foreignBill(), billed)))
                .priority(2);
        toPrivate = m.flow("feesToPrivate", sectors.exchange(), sectors.privateClouds(), remainder())
                .priority(3);
        Series ofOthers = operators.otherFees(demand.hours.others);
        Flow otherFees = m.flow("feesOfOthers", sectors.customers(), sectors.operators(), ofOthers);
        stateFees = m.define("stateFees", toState.plus(otherFees).plus(settlement.claimOfState));
        privateFees = m.define("privateFees", toPrivate.plus(settlement.claimOfPrivate));
        operators.account(demand.hours, stateFees);
        operators.pay(treasury, demand.hours, toState, otherFees, settlement.toState);
        Value taxed = m.uncertain("privateMargin").times(m.constant("incomeTaxRate"));
        privateTax = m.flow("privateTax", sectors.privateClouds(), treasury, privateFees.times(taxed));
        Series part = f.part(settlement.matched, stateFees).atMost(1);
        returned = m.define("returned", operators.remitted().times(part));
        lapsed = m.flow("lapsed", vouchers.held, vouchers.office, remainder());
        failed = fail();
    }

    private Flow passOn(String name, Sector to, Series amount) {
        return f.m.flow(name, sectors.exchange(), to, amount.atLeast(0));
    }

    private Series stateBill() {
        Series atMarket = demand.hours.state.times(f.price());
        Series markUp = demand.markUpSum.times(demand.stateOfSubsidised);
        return atMarket.plus(markUp).minus(settlement.claimOfState);
    }

    private Series foreignBill() {
        Series atMarket = demand.hours.foreign.times(f.price());
        Series markUp = demand.markUpSum.times(demand.foreignOfSubsidised);
        return atMarket.plus(markUp).minus(settlement.claimOfForeign);
    }

    private Leaving fail() {
        Population population = firms.population;
        Series till = f.perQuarter(firms.sector.cash()).plus(revenue).plus(round);
        Condition isDry = demand.netBill.plus(demand.netOther).above(till);
        Flow windUp = f.m.flow("windUp", firms.sector, sectors.creditors(), remainder());
        return population.leaves(isDry.or(firms.struck)).closing(windUp, lapsed);
    }
}
