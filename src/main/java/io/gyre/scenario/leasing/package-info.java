/** Leasing fees: what of a state fund's money in model firms comes back to state clusters, and what the state gains. */
package io.gyre.scenario.leasing;
