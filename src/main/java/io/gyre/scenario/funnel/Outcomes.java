package io.gyre.scenario.funnel;

import io.gyre.mechanism.FundReturns;
import io.gyre.model.Condition;
import io.gyre.model.Model;
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

    /** Partners other than the guidance fund get what it cedes of its gain. */
    private void guidance() {
        var paidIn = p.fund().calls.total();
        var back = p.fund()
                .shared
                .toPartners()
                .total()
                .plus(p.fund().assets.closing().last());
        var share = m.lever("guidanceShare");
        var own = paidIn.times(share);
        var part = back.times(share);
        var kept = io.gyre.model.Equations.min(part, own)
                .plus(part.minus(own).atLeast(0).times(m.lever("cededGain").complement()));
        Condition isIn = own.above(0);
        m.outcome("tvpiGuidance", new io.gyre.model.Ratio(kept, own))
                .given(isIn)
                .label("TVPI of the guidance fund after what it cedes");
        m.outcome("tvpiOthers", new io.gyre.model.Ratio(back.minus(kept), paidIn.minus(own)))
                .given(isIn)
                .label("TVPI of the other partners with what is ceded to them");
    }
}
