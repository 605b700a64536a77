package io.gyre.mechanism;

import io.gyre.model.Model;
import io.gyre.model.Series;
import io.gyre.model.StateVariable;
import io.gyre.model.Value;
import io.gyre.unit.Unit;

/**
 * The average price of lease contracts: contracts end after their length or by cancellation, and are signed again at the
 * price of the day. Keys: contractLength, contractCancellation.
 */
public final class ContractPrice {

    private ContractPrice() {}

    /**
     * Adds it to a model.
     *
     * @param m the model, its parameters read
     * @param unit the unit of prices
     * @param lease the market price
     * @return the average price of the contracts that stand
     */
    public static Series of(Model m, Unit unit, LeasePrice lease) {
        Value quarter = m.amount(1, Unit.QUARTER);
        Value ends = quarter.over(m.constant("contractLength").in(Unit.QUARTER));
        Value cancelled = m.constant("contractCancellation")
                .in(Unit.NUMBER.per(Unit.QUARTER))
                .times(quarter);
        StateVariable signed = m.state("contractPrice", unit, lease.start());
        Series turnover = ends.plus(cancelled).atMost(1);
        signed.becomes(signed.plus(lease.price().minus(signed).times(turnover)));
        return signed;
    }
}
