package io.gyre.mechanism;

import static io.gyre.model.Equations.when;

import io.gyre.model.Choice;
import io.gyre.model.Claim;
import io.gyre.model.Flow;
import io.gyre.model.Model;
import io.gyre.model.Sector;
import io.gyre.model.Series;
import io.gyre.unit.Unit;
import java.util.ArrayList;
import java.util.List;

/**
 * A cluster operator's till: what leaves it, in the order in which it is said, and what fills it when it is short. The
 * choice deficitRule has the options loan (by the bank), injection (by the treasury) and default (bills stay unpaid).
 */
public final class OperatorTill {

    private final Model m;
    private final Sector sector;
    private final List<Flow> paid = new ArrayList<>();
    private final List<Flow> lent = new ArrayList<>();
    private final List<Flow> earned = new ArrayList<>();

    /**
     * An empty till.
     *
     * @param m the model, its parameters read
     * @param sector whose till it is
     */
    public OperatorTill(Model m, Sector sector) {
        this.m = m;
        this.sector = sector;
    }

    /**
     * Pays, after all that was said before.
     *
     * @param key the key of the flow
     * @param to who is paid
     * @param amount money per quarter
     * @return the flow
     */
    public Flow pays(String key, Sector to, Series amount) {
        Flow flow = m.flow(key, sector, to, amount).priority(paid.size() + 1);
        paid.add(flow);
        return flow;
    }

    /**
     * Borrows; can be spent at once.
     *
     * @param key the key of the flow
     * @param lender who lends
     * @param debt the claim that grows
     * @param amount money per quarter
     * @return the flow
     */
    public Flow borrows(String key, Sector lender, Claim debt, Series amount) {
        Flow flow = m.flow(key, lender, sector, amount).issues(debt);
        lent.add(flow);
        return flow;
    }

    /**
     * Earns; can be spent at once.
     *
     * @param flow what is paid to the operator
     */
    public void earns(Flow flow) {
        earned.add(flow);
    }

    /**
     * What fills the till when it is short.
     *
     * @param loan lent by the bank
     * @param injection paid by the treasury
     */
    public record Filling(Flow loan, Flow injection) {}

    /**
     * Fills what is lacking, by the rule; to be called once, last.
     *
     * @param bank who lends where the rule is loan
     * @param debt the claim of the bank
     * @param treasury who pays where the rule is injection
     * @return both flows, at least one of which never pays
     */
    public Filling fills(Sector bank, Claim debt, Sector treasury) {
        Series asked = m.number(0);
        for (Flow out : paid) {
            asked = asked.plus(out.asked());
        }
        Series there = sector.cash().times(m.amount(1, Unit.NUMBER.per(Unit.QUARTER)));
        for (Flow in : lent) {
            there = there.plus(in);
        }
        for (Flow in : earned) {
            there = there.plus(in);
        }
        Series lacking = m.define("deficit", asked.minus(there).atLeast(0));
        Choice rule = m.choice("deficitRule");
        Series borrowed = when(rule.is("loan")).then(lacking).orZero();
        Flow loan = m.flow("deficitLoan", bank, sector, borrowed).issues(debt);
        Series given = when(rule.is("injection")).then(lacking).orZero();
        Flow injection = m.flow("injection", treasury, sector, given);
        sector.cash().coveredBy(earned.toArray(Flow[]::new));
        sector.cash().coveredBy(lent.toArray(Flow[]::new));
        sector.cash().coveredBy(loan, injection);
        return new Filling(loan, injection);
    }
}
