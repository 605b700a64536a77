/** Random draws, each computed from its address: seed, path, members, variable, index. */
package io.gyre.random;
