package io.gyre.scenario.voucher;

import io.gyre.model.Model;
import io.gyre.model.Sector;

/**
 * Who holds money beside the firms.
 *
 * @param operators the state cluster operators
 * @param treasury pays vouchers, takes tax and remittance
 * @param privateClouds the other domestic suppliers
 * @param foreignClouds suppliers abroad
 * @param customers those who buy from firms, and from operators beside the applicants
 * @param investors those who pay rounds
 * @param rest wages and all other spending of firms
 * @param creditors who gets what failed firms leave
 * @param exchange where compute bills are collected and passed on within the quarter
 */
record Sectors(
        Sector operators,
        Sector treasury,
        Sector privateClouds,
        Sector foreignClouds,
        Sector customers,
        Sector investors,
        Sector rest,
        Sector creditors,
        Sector exchange) {

    static Sectors of(Model m, Operators operators) {
        return new Sectors(
                operators.sector,
                m.sector("treasury").label("paying treasury").open(),
                m.sector("privateClouds").label("private clouds").open(),
                m.outside("foreignClouds").label("foreign clouds"),
                m.outside("customers").label("customers of firms and operators"),
                m.outside("investors").label("investors in firms"),
                m.outside("restOfWorld").label("wages and all other spending"),
                m.outside("creditors").label("creditors of failed firms"),
                m.sector("exchange").label("bills passed on within the quarter"));
    }
}
