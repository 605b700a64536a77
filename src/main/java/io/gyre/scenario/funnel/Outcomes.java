package io.gyre.scenario.funnel;

import static io.gyre.model.Equations.min;
import static io.gyre.model.Equations.when;

import io.gyre.mechanism.ExcessReturn;
import io.gyre.mechanism.FundReturns;
import io.gyre.model.Condition;
import io.gyre.model.Model;
import io.gyre.model.Ratio;
import io.gyre.model.Series;
import io.gyre.model.Value;
import io.gyre.unit.Unit;
import java.util.List;

/** What is read off each path: the table "Funnel and fund" of the domain. */
final class Outcomes {

    static final List<String> HEADLINES = List.of(
            "breakout",
            "missed",
            "stage",
            "stageGivenSeen",
            "nobodyHolds",
            "valueOfMiss",
            "gainOfLateEntry",
            "deals",
            "falsePositive",
            "falseNegative",
            "grossMultiple",
            "tvpi",
            "dpiOne",
            "irr",
            "tvpiAbove3");

    private final Parts p;
    private final Model m;

    /** The parts of the model that outcomes read. */
    record Parts(
            Frame frame,
            StartUps startUps,
            Budget budget,
            Looks looks,
            LateEntry late,
            Portfolio portfolio,
            Fund fund) {}

    Outcomes(Parts parts) {
        this.p = parts;
        this.m = parts.frame().m;
    }

    void declare() {
        new OutlierOutcomes(p).declare();
        new FieldOutcomes(p).declare();
        fund();
    }

    private void fund() {
        Fund fund = p.fund();
        var returns = new FundReturns(m, fund.calls, fund.shared.toPartners(), fund.assets.closing());
        returns.declare(m.lever("commitment"), m.constant("indexReturn"));
        var committed = m.lever("commitment");
        m.outcome("feesPaid", fund.fees.total().over(committed).as(Unit.SHARE)).label("Fees over the commitment");
        m.outcome("carryPaid", fund.shared.toManager().total().over(committed).as(Unit.SHARE))
                .label("Carry over the commitment");
        guidance();
    }

    /** Partners other than the guidance fund get what it cedes of its gain, or of what lies above the loan rate. */
    private void guidance() {
        Series given = p.fund().shared.toPartners();
        Value paidIn = p.fund().calls.total();
        Value left = p.fund().assets.closing().last();
        Value back = given.total().plus(left);
        Value share = m.lever("guidanceShare");
        Value ceded = m.lever("cededGain");
        Value own = paidIn.times(share);
        Value part = back.times(share);
        Value excess = ExcessReturn.of(m, m.constant("loanRate"), p.fund().calls, given, left);
        Value kept = when(m.choice("cededOver").is("loanRate"))
                .then(part.minus(excess.times(share).times(ceded)))
                .otherwise(min(part, own).plus(part.minus(own).atLeast(0).times(ceded.complement())))
                .asValue();
        Condition isIn = own.above(0);
        m.outcome("tvpiGuidance", new Ratio(kept, own))
                .given(isIn)
                .label("TVPI of the guidance fund after what it cedes");
        m.outcome("tvpiOthers", new Ratio(back.minus(kept), paidIn.minus(own)))
                .given(isIn)
                .label("TVPI of the other partners with what is ceded to them");
    }
}
