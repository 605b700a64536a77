/** A fund's cash flows from its commitment: the pacing model of Takahashi and Alexander, with fees and carry on top. */
package io.gyre.scenario.fund;
