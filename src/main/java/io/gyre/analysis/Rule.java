package io.gyre.analysis;

/**
 * How to choose between policies when it is not known which world will come. The rules weigh the same table differently, and
 * that they differ is the point: McPhail, Maier, Kwakkel, Giuliani, Castelletti, Westra, "Robustness metrics: How are they
 * calculated, when should they be used and why do they give different results?", Earth's Future 6 (2018) 169, doi
 * 10.1002/2017EF000649.
 */
public enum Rule {
    /** The mean, each state by its probability. */
    MEAN("mean", "best on average", false),
    /** The median. */
    MEDIAN("median", "best in the middle world", false),
    /** The worst state (Wald 1950). */
    MAXIMIN("maximin", "best in its worst world", false),
    /** The best state. */
    MAXIMAX("maximax", "best in its best world", false),
    /** A part of the best state and the rest of the worst one (Hurwicz 1951). */
    HURWICZ("Hurwicz", "best mixture of its best and worst world", false),
    /** The mean, all states alike. */
    LAPLACE("Laplace", "best on average, all worlds alike", false),
    /** The largest regret (Savage 1951). */
    MINIMAX_REGRET("minimax regret", "smallest largest regret", true),
    /** The 90 % quantile of regret. */
    REGRET_90("90 % regret", "smallest regret but for one world in ten", true),
    /** The mean regret, or expected opportunity loss; it chooses as Laplace does. */
    MEAN_REGRET("mean regret", "smallest average regret", true),
    /** The share of states in which a stated value is reached (Starr 1963, Simon 1956). */
    SATISFICING("satisficing share", "good enough most often", false),
    /** The mean of the worst third of the states, its expected shortfall. */
    SHORTFALL("worst third", "best in the mean of its worst third", false),
    /** By how much states fall short of the policy's own median, in the mean (Kwakkel, Eker, Pruyt 2016). */
    DEVIATIONS("undesirable deviations", "falls least below its own median", true);

    private final String label;
    private final String meaning;
    private final boolean isLoss;

    Rule(String label, String meaning, boolean isLoss) {
        this.label = label;
        this.meaning = meaning;
        this.isLoss = isLoss;
    }

    /**
     * What it is called.
     *
     * @return a few words
     */
    public String label() {
        return label;
    }

    /**
     * What the policy it chooses is.
     *
     * @return a few words
     */
    public String meaning() {
        return meaning;
    }

    /**
     * Whether its score is a loss, of which less is better whatever the direction of the outcome.
     *
     * @return true for regrets and deviations
     */
    public boolean isLoss() {
        return isLoss;
    }

    /**
     * Whether its score hangs on single outermost states, so that it grows with their number and has no standard error.
     *
     * @return true for the rules of worst and best states
     */
    public boolean isExtreme() {
        return this == MAXIMIN || this == MAXIMAX || this == HURWICZ || this == MINIMAX_REGRET;
    }
}
