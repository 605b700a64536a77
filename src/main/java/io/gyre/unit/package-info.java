/** Units and dimensions of the quantities in a model: currencies, machine hours, cards, calendar time, and the kinds of pure number. */
package io.gyre.unit;
