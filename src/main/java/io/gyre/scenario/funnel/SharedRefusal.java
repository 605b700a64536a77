package io.gyre.scenario.funnel;

/**
 * Many offers and no closing: how likely that is if refusal is one state shared by all offers, against offers that are accepted
 * independently with the same marginal chance. A pure function of the share of founders who refuse, which has no source: to be
 * read as a curve over it.
 */
public final class SharedRefusal {

    private SharedRefusal() {}

    /**
     * The chance that none of some offers closes.
     *
     * @param share founders who refuse whatever is offered, in [0, 1 - acceptance]
     * @param acceptance chance that an offer closes, over all founders
     * @param offers how many offers, at least 1
     * @return s + (1-s)·(1 - a/(1-s))ⁿ
     */
    public static double none(double share, double acceptance, int offers) {
        if (!(share >= 0 && share <= 1 - acceptance)) {
            throw new IllegalArgumentException("share must be in [0, " + (1 - acceptance) + "], got " + share);
        }
        double willing = 1 - share;
        double refused = Math.max(0, 1 - acceptance / willing);
        double all = 1;
        for (int offer = 0; offer < offers; offer++) {
            all *= refused;
        }
        return share + willing * all;
    }

    /**
     * How much likelier the shared state makes it.
     *
     * @param share founders who refuse whatever is offered
     * @param acceptance chance that an offer closes, over all founders
     * @param offers how many offers
     * @return over the chance with independent offers; 1 at share 0
     */
    public static double factor(double share, double acceptance, int offers) {
        return none(share, acceptance, offers) / none(0, acceptance, offers);
    }
}
