package io.gyre.scenario.leasing;

import io.gyre.mechanism.OperatorTill;
import io.gyre.mechanism.ProfitTax;
import io.gyre.model.Claim;
import io.gyre.model.Flow;
import io.gyre.model.Model;
import io.gyre.model.Series;
import io.gyre.model.Value;
import io.gyre.unit.Unit;

/** The books of the state cluster operators: cost, profit, tax, debt, remittance, and what fills a till that is short. */
final class Operators {

    final Series power;
    /** Staff and upkeep that vary with use. */
    final Series variableStaff;

    final Series staff;
    final Series interest;
    /** Fees less power, staff and depreciation. */
    final Series margin;
    /** The same less interest. */
    final Series profit;

    final Claim bonds;
    final Claim loans;
    final Flow powerPaid;
    final Flow staffPaid;
    final Flow bondInterest;
    final Flow loanInterest;
    final Flow tax;
    final Flow bondsRepaid;
    final Flow loansRepaid;
    final Flow capexDomestic;
    final Flow capexForeign;
    final Flow remitted;
    final Flow bondIssue;
    final OperatorTill.Filling filling;

    Operators(Frame f, Sectors sectors, Cluster cluster, Leases leases) {
        Model m = f.m;
        Value debtShare = m.constant("debtShare");
        bonds = m.claim("bonds", sectors.bondholders(), sectors.operators())
                .opening(cluster.firstBook.times(debtShare))
                .label("special bonds");
        loans = m.claim("loans", sectors.stateBanks(), sectors.operators()).label("bank loans for deficits");
        power = m.define("powerCost", cluster.cost.power(leases.served));
        variableStaff = m.define("variableStaffCost", cluster.cost.variableStaff(leases.served));
        staff = m.define("staffCostAll", cluster.cost.fixedStaff().plus(variableStaff));
        Series ofBonds = bonds.times(m.constant("bondRate").in(Unit.NUMBER.per(Unit.QUARTER)));
        Series ofLoans = loans.times(m.constant("bankRate").in(Unit.NUMBER.per(Unit.QUARTER)));
        interest = m.define("interestDue", ofBonds.plus(ofLoans));
        margin = m.define("grossMargin", leases.fees.minus(power).minus(staff).minus(cluster.depreciation));
        profit = m.define("profit", margin.minus(interest));
        ProfitTax share = ProfitTax.of(m, profit);
        Value term = f.one.over(f.inQuarters(m.constant("loanTerm")));
        Value domestic = m.constant("domesticShare");
        OperatorTill till = new OperatorTill(m, sectors.operators());
        powerPaid = till.pays("power", sectors.grid(), power);
        staffPaid = till.pays("staff", sectors.workers(), staff);
        bondInterest = till.pays("bondInterest", sectors.bondholders(), ofBonds);
        loanInterest = till.pays("loanInterest", sectors.stateBanks(), ofLoans);
        tax = till.pays("operatorTax", sectors.treasury(), share.due());
        bondsRepaid = till.pays("bondsRepaid", sectors.bondholders(), f.perQuarter(bonds.times(term)))
                .redeems(bonds);
        loansRepaid = till.pays("loansRepaid", sectors.stateBanks(), f.perQuarter(loans.times(term)))
                .redeems(loans);
        capexDomestic = till.pays("capexDomestic", sectors.domesticVendors(), cluster.purchase.times(domestic));
        capexForeign =
                till.pays("capexForeign", sectors.foreignVendors(), cluster.purchase.times(domestic.complement()));
        remitted = till.pays("remitted", sectors.treasury(), share.remittance());
        bondIssue = till.borrows("bondIssue", sectors.bondholders(), bonds, cluster.purchase.times(debtShare));
        till.earns(leases.creditFees);
        till.earns(leases.leaseFees);
        till.earns(leases.otherFees);
        filling = till.fills(sectors.stateBanks(), loans, sectors.treasury());
    }

    /** Cost that would not arise without the use: power and staff that varies. */
    Series variableCost() {
        return power.plus(variableStaff);
    }
}
