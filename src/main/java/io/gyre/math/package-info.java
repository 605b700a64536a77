/** Elementary functions with a stated error and the same bits on every machine, and the absent value. */
package io.gyre.math;
