package io.gyre.random;

/** Independent draws. */
final class RandomPlacement implements Placement {

    @Override
    public Column column(long seedKey, String variable) {
        long constant = Draws.constant(variable, 0);
        return (firstPath, pathKeys, out, n) -> Draws.uniforms(pathKeys, constant, out, n);
    }
}
