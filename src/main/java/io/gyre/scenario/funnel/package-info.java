/** Why the outlier was not seen: start-ups, a funnel of five stages, rivals, a breakout, and the fund that made the choices. */
package io.gyre.scenario.funnel;
