package io.gyre.scenario.voucher;

import io.gyre.mechanism.CardFleet;
import io.gyre.mechanism.ContractPrice;
import io.gyre.mechanism.OperatorTill;
import io.gyre.mechanism.ProfitTax;
import io.gyre.model.Claim;
import io.gyre.model.Flow;
import io.gyre.model.Model;
import io.gyre.model.Sector;
import io.gyre.model.Series;
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
        contractPrice = ContractPrice.of(m, f.price, f.lease);
        debt = m.claim("debt", banks, sector).opening(fleet.firstBook().times(m.constant("debtShare")));
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
        power = m.define("powerCost", fleet.cost().power(used));
        variableStaff = fleet.cost().variableStaff(used);
        staff = m.define("staffCostAll", fleet.cost().fixedStaff().plus(variableStaff));
        interest = m.define("interestDue", debt.times(m.constant("interestRate").in(Unit.NUMBER.per(Unit.QUARTER))));
        depreciation = m.define("depreciation", fleet.depreciation());
        profit = m.define(
                "profit", fees.minus(power).minus(staff).minus(interest).minus(depreciation));
    }

    /** What leaves the operators' till, in the order in which it is paid, and what fills it when it is short. */
    void pay(Sector treasury, CardHours hours, Flow... income) {
        Model m = f.m;
        ProfitTax share = ProfitTax.of(m, profit);
        Series wanted = hours.stateWish.plus(otherLoad);
        Series purchase =
                m.define("cardPurchase", fleet.expandFor(wanted, f.price().minus(f.avoidable)));
        Value term = f.quarter.over(m.constant("loanTerm").in(Unit.QUARTER));
        Series repayment = f.perQuarter(debt.times(term));
        OperatorTill till = new OperatorTill(m, sector);
        till.pays("power", grid, power);
        till.pays("staff", workers, staff);
        till.pays("interest", banks, interest);
        tax = till.pays("operatorTax", treasury, share.due());
        till.pays("repayment", banks, repayment).redeems(debt);
        capex = till.pays("capex", vendors, purchase);
        remitted = till.pays("remitted", treasury, share.remittance());
        till.borrows("cardLoan", banks, debt, purchase.times(m.constant("debtShare")));
        for (Flow flow : income) {
            till.earns(flow);
        }
        till.fills(banks, debt, treasury);
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
