package io.gyre.model;

import io.gyre.unit.Unit;

/** Where a flow starts or ends: a {@link Sector} (its cash, or its stock of the flow's unit) or one of its stocks. */
public sealed interface Account permits Sector, Stock {

    /**
     * The stock that a flow of this unit draws on or fills. Not for users.
     *
     * @param unit the unit of what is held
     * @return the stock
     */
    Stock stockOf(Unit unit);
}
