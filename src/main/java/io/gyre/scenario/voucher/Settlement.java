package io.gyre.scenario.voucher;

import static io.gyre.model.Equations.when;

import io.gyre.model.Flow;
import io.gyre.model.Model;
import io.gyre.model.Sector;
import io.gyre.model.Series;
import io.gyre.model.Value;

/**
 * What the treasury owes for vouchers used, and pays a settlement lag later. "refund": the firm has paid p' and gets s·p'
 * back. "toOperator": the supplier gets it, and for what was relabelled the suppliers of all else.
 */
final class Settlement {

    private static final int LONGEST = 8;

    final Flow refund;
    final Flow toState;
    /** Voucher value claimed on invoices of state operators, whoever is paid. */
    final Series matched;
    /** What state operators and private clouds are owed for this quarter's use. */
    final Series claimOfState;

    final Series claimOfPrivate;
    final Series claimOfForeign;
    /** Voucher outlay of the treasury. */
    final Series outlay;

    private final Frame f;
    private final Programme programme;
    private final Sector treasury;
    private final Value lag;

    Settlement(Frame f, Programme programme, Firms firms, Demand demand, Sectors sectors) {
        this.f = f;
        this.programme = programme;
        this.treasury = sectors.treasury();
        Model m = f.m;
        lag = m.define("lag", m.lever("settlementLag").times(m.uncertain("settlementDelay")));
        matched = m.define("matched", demand.genuineSum.times(demand.stateOfSubsidised));
        Series abroad = demand.genuineSum.times(demand.foreignOfSubsidised);
        claimOfState = direct(matched);
        claimOfForeign = direct(abroad);
        claimOfPrivate = direct(demand.genuineSum.minus(matched).minus(abroad).atLeast(0));
        Series owedToFirms = when(programme.toOperator).then(f.zero).otherwise(demand.redeemed);
        refund = m.promise("refund", treasury, firms.sector, owedToFirms, lag, LONGEST);
        toState = promised("settledState", sectors.operators(), claimOfState);
        Flow toPrivate = promised("settledPrivate", sectors.privateClouds(), claimOfPrivate);
        Flow toForeign = promised("settledForeign", sectors.foreignClouds(), claimOfForeign);
        Flow toOthers = promised("settledOther", sectors.rest(), direct(demand.relabelledSum));
        Series refunded = refund.sum(firms.population.all());
        outlay = m.define(
                "voucherOutlay",
                refunded.plus(toState).plus(toPrivate).plus(toForeign).plus(toOthers));
    }

    private Series direct(Series claim) {
        return when(programme.toOperator).then(claim).orZero();
    }

    private Flow promised(String name, Sector to, Series claim) {
        return f.m.promise(name, treasury, to, claim, lag, LONGEST);
    }

    /** What is claimed for state operators less what they have been paid. */
    Series owedToState() {
        return claimOfState.minus(toState);
    }
}
