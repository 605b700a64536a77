package io.gyre.mechanism;

import io.gyre.model.Model;
import io.gyre.model.Series;

/**
 * What of a state operator's profit goes to the treasury. Keys: incomeTaxRate, remittance.
 *
 * @param due the income tax, 0 on a loss
 * @param remittance the part of the profit after tax that is remitted
 */
public record ProfitTax(Series due, Series remittance) {

    /**
     * Reads it off a profit.
     *
     * @param m the model, its parameters read
     * @param profit the profit before tax
     * @return tax and remittance
     */
    public static ProfitTax of(Model m, Series profit) {
        Series due = profit.times(m.constant("incomeTaxRate")).atLeast(0);
        Series afterTax = profit.minus(due).atLeast(0);
        return new ProfitTax(due, afterTax.times(m.uncertain("remittance")));
    }
}
