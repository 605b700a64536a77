package io.gyre.engine;

/**
 * One primitive of a program. Immutable and shared by all workers; whatever changes is in the frame. Called through this
 * interface from one loop, so that the call is megamorphic and each loop stays a compilation of its own.
 */
@FunctionalInterface
interface Step {
    void run(Frame frame);
}
