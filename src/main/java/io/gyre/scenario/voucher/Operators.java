package io.gyre.scenario.voucher;

import static io.gyre.model.Equations.when;

import io.gyre.mechanism.CardFleet;
import io.gyre.model.Choice;
import io.gyre.model.Claim;
import io.gyre.model.Flow;
import io.gyre.model.Model;
import io.gyre.model.Sector;
import io.gyre.model.Series;
import io.gyre.model.StateVariable;
import io.gyre.model.Value;
import io.gyre.unit.Unit;

/**
 * The state-owned cluster operators, as one: capacity, load of other customers, cost, tax, remittance, debt.
 *
 * <p>The load of others grows by othersGrowth and answers to the price by the elasticity; its contracted part pays the
 * price at which the contract was signed, and is signed again when it ends or is cancelled. The cluster of the start is
 * sized so that applicants are applicantsShareOfLoad of its load and it stands at startUtilisation.
 */
final class Operators {

    final Sector sector;
    final CardFleet fleet;
    /** Card-hours that other customers want. */
    final Series otherLoad;

    final Sector grid;
    final Sector banks;
    final Sector workers;
    final Sector vendors;
    final Claim debt;
    /** Average price of the contracts of other customers. */
    final Series contractPrice;

    private final Frame f;

    private Series power;
    private Series staff;
    private Series variableStaff;
    private Series interest;
    private Series depreciation;
    private Series profit;
    private Flow tax;
    private Flow remitted;
    private Flow capex;

    Operators(Frame f, Programme programme, Firms firms) {
        this.f = f;
        Model m = f.m;
        sector = m.sector("operators").label("state cluster operators");
        grid = m.sector("grid").label("power grid").open();
        banks = m.sector("stateBanks").label("state banks").open();
        workers = m.outside("workers").label("staff and upkeep");
        vendors = m.outside("vendors").label("vendors of cards");
        Value share = m.constant("applicantsShareOfLoad");
        Value applicants = firms.firstLoad().times(programme.stateShare);
        Value load = applicants.over(share);
        fleet = new CardFleet(
                m, f.money, f.years, m.define("firstCapacity", load.over(m.uncertain("startUtilisation"))));
        Series grown = m.uncertain("othersGrowth").times(f.years).exp();
        Series cheaper = f.lease.relative().power(m.uncertain("elasticity").negated());
        otherLoad = m.define(
                "otherLoad", load.times(share.complement()).times(grown).times(cheaper));
        contractPrice = contracts();
        debt = m.claim("debt", banks, sector).opening(fleet.firstBook().times(m.constant("debtShare")));
    }

    /** Contracts end after their length or by cancellation, and are signed again at the price of the day. */
    private Series contracts() {
        Model m = f.m;
        Value ends = f.quarter.over(m.constant("contractLength").in(Unit.QUARTER));
        Value cancelled = m.constant("contractCancellation")
                .in(Unit.NUMBER.per(Unit.QUARTER))
                .times(f.quarter);
        StateVariable signed = m.state("contractPrice", f.price, f.lease.start());
        Series turnover = ends.plus(cancelled).atMost(1);
        signed.becomes(signed.plus(f.price().minus(signed).times(turnover)));
        return signed;
    }

    /** What other customers pay: those under contract are served first, the others pay the price of the day. */
    Series otherFees(Series served) {
        Series contracted = served.atMost(otherLoad.times(f.m.constant("contractedShare")));
        return contracted
                .times(contractPrice)
                .plus(served.minus(contracted).atLeast(0).times(f.price()));
    }

    /** Cost and profit, once it is known what is used and what is earned. */
    void account(CardHours hours, Series fees) {
        Model m = f.m;
        Series used = hours.state.plus(hours.others);
        power = m.define("powerCost", fleet.power(used));
        variableStaff = fleet.variableStaff(used);
        staff = m.define("staffCostAll", fleet.fixedStaff().plus(variableStaff));
        interest = m.define("interestDue", debt.times(m.constant("interestRate").in(Unit.NUMBER.per(Unit.QUARTER))));
        depreciation = m.define("depreciation", fleet.depreciation());
        profit = m.define(
                "profit", fees.minus(power).minus(staff).minus(interest).minus(depreciation));
    }

    /** What leaves the operators' till, in the order in which it is paid, and what fills it when it is short. */
    void pay(Sector treasury, CardHours hours, Flow... income) {
        Model m = f.m;
        Series taxDue = profit.times(m.constant("incomeTaxRate")).atLeast(0);
        Series afterTax = profit.minus(taxDue).atLeast(0);
        Series wanted = hours.stateWish.plus(otherLoad);
        Series purchase =
                m.define("cardPurchase", fleet.expandFor(wanted, f.price().minus(f.avoidable)));
        Value term = f.quarter.over(m.constant("loanTerm").in(Unit.QUARTER));
        Series repayment = f.perQuarter(debt.times(term));
        Series remittance = afterTax.times(m.uncertain("remittance"));
        Flow powerPaid = m.flow("power", sector, grid, power).priority(1);
        Flow staffPaid = m.flow("staff", sector, workers, staff).priority(2);
        Flow interestPaid = m.flow("interest", sector, banks, interest).priority(3);
        tax = m.flow("operatorTax", sector, treasury, taxDue).priority(4);
        Flow repaid =
                m.flow("repayment", sector, banks, repayment).redeems(debt).priority(5);
        capex = m.flow("capex", sector, vendors, purchase).priority(6);
        remitted = m.flow("remitted", sector, treasury, remittance).priority(7);
        Flow lent = m.flow("cardLoan", banks, sector, purchase.times(m.constant("debtShare")))
                .issues(debt);
        Series asked = f.zero;
        for (Flow out : new Flow[] {powerPaid, staffPaid, interestPaid, tax, repaid, capex, remitted}) {
            asked = asked.plus(out.asked());
        }
        Series there = f.perQuarter(sector.cash()).plus(lent);
        for (Flow in : income) {
            there = there.plus(in);
        }
        Series lacking = m.define("deficit", asked.minus(there).atLeast(0));
        Choice rule = m.choice("deficitRule");
        Flow loan = m.flow(
                        "deficitLoan",
                        banks,
                        sector,
                        when(rule.is("loan")).then(lacking).orZero())
                .issues(debt);
        Flow injection = m.flow(
                "injection",
                treasury,
                sector,
                when(rule.is("injection")).then(lacking).orZero());
        sector.cash().coveredBy(income).coveredBy(lent, loan, injection);
    }

    Series power() {
        return power;
    }

    /** Cost that would not arise without the use: power and staff that varies. */
    Series variableCost() {
        return power.plus(variableStaff);
    }

    /** Power, staff, depreciation and interest. */
    Series fullCost() {
        return power.plus(staff).plus(depreciation).plus(interest);
    }

    Series interest() {
        return interest;
    }

    Series profit() {
        return profit;
    }

    Flow remitted() {
        return remitted;
    }

    Flow tax() {
        return tax;
    }

    Flow capex() {
        return capex;
    }
}
