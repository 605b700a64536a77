/**
 * Declared distributions of what nobody knows: by parameters or from a statement of percentiles, read by inversion so
 * that correlation, common random numbers and quasi-random points work. Every number is computed from nothing but
 * exactly rounded operations, {@link StrictMath} and {@link io.gyre.math.Elementary}: the same bits on every machine.
 */
package io.gyre.distribution;
