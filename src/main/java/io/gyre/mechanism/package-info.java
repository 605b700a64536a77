/** Pieces of models that several scenarios share, written in the model language, each with its keys in the parameter file. */
package io.gyre.mechanism;
