package io.gyre.study;

import io.gyre.parameter.Position;

/**
 * A parameter set by a text, over all that files say.
 *
 * @param key the parameter
 * @param text what it is set to
 * @param position where that was said
 */
record Change(String key, String text, Position position) {}
