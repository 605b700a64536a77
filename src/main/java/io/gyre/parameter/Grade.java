package io.gyre.parameter;

/** How well a value is supported, best first. */
public enum Grade {
    /** A law, an official notice or programme rule. */
    LAW,
    /** An audited account or a stock-exchange filing. */
    FILING,
    /** A published study. */
    STUDY,
    /** A newspaper, a company's web page, a secondary report. */
    PRESS,
    /** A reasoned assumption without a source. */
    JUDGEMENT,
    /** A number put there until a better one is found. */
    PLACEHOLDER
}
