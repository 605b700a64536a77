package io.gyre.scenario.leasing;

import io.gyre.model.Model;
import io.gyre.model.Sector;
import io.gyre.model.Stock;

/**
 * Everybody but the firms.
 *
 * @param treasury the paying treasury: gets tax and remitted profit
 * @param fund its guidance fund: pays tranches, gets what its shares bring
 * @param creditDesk where money for compute credits lies until they are used
 * @param operators the state-owned clusters, as one
 * @param grid sells power; part of the state only in the wide perimeter
 * @param stateBanks lend what the operators lack; part of the state only in the wide perimeter
 * @param bondholders hold the special bonds that pay for cards
 * @param workers employees of firms and clusters, and all other spending
 * @param domesticVendors sell cards made at home
 * @param foreignVendors sell cards made abroad
 * @param otherClouds all other suppliers of compute
 * @param customers of firms and of clusters
 * @param investors other investors, also those who buy the fund's shares
 * @param liquidators hold what failed firms leave until it is paid out a quarter later
 * @param creditors secured lenders of failed firms
 * @param creditOffice issues and takes back credits
 * @param exchange where what firms spend is collected and passed on within the quarter
 */
record Sectors(
        Sector treasury,
        Sector fund,
        Sector creditDesk,
        Sector operators,
        Sector grid,
        Sector stateBanks,
        Sector bondholders,
        Sector workers,
        Sector domesticVendors,
        Sector foreignVendors,
        Sector otherClouds,
        Sector customers,
        Sector investors,
        Sector liquidators,
        Sector creditors,
        Sector creditOffice,
        Sector exchange) {

    /** What the fund's shares bring, apart from what it pays out, so that no public yuan is counted as invested twice. */
    Stock receipts() {
        return fund.stock("receipts", fund.cash().unit());
    }

    static Sectors of(Model m) {
        return new Sectors(
                m.sector("treasury").label("paying treasury").open(),
                m.sector("fund").label("state guidance fund").open(),
                m.sector("creditDesk").label("money for credits not yet used"),
                m.sector("operators").label("state cluster operators"),
                m.sector("grid").label("power grid").open(),
                m.sector("stateBanks").label("state banks").open(),
                m.outside("bondholders").label("holders of special bonds"),
                m.outside("workers").label("employees and all other spending"),
                m.outside("domesticVendors").label("domestic chip vendors"),
                m.outside("foreignVendors").label("foreign chip vendors"),
                m.outside("otherClouds").label("other clouds"),
                m.outside("customers").label("customers of firms and clusters"),
                m.outside("investors").label("other investors"),
                m.sector("liquidators").label("liquidators of failed firms"),
                m.outside("creditors").label("secured lenders of failed firms"),
                m.outside("creditOffice").label("issues and takes back credits"),
                m.sector("exchange").label("what firms spend, passed on within the quarter"));
    }
}
