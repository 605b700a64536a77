/**
 * Statistics of outcomes over paths: moments, quantiles, shares, pooled ratios, fans over periods, with their sampling
 * errors. What depends on the order of addition (moments, covariances) is an immutable partial per chunk of paths, folded
 * from the left in chunk order; what does not (counts, extremes, quantiles) is an accumulator that merges in any order.
 * Absent values and numerical failures (any other NaN, infinities) are counted apart and enter nothing else.
 */
package io.gyre.statistics;
