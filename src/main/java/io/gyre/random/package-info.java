/** Random draws, each computed from its address: seed, path, members, variable, index; and placements of the draws of paths. */
package io.gyre.random;
