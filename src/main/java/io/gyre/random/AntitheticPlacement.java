package io.gyre.random;

/** Pairs of paths: the even path is random, the odd one has one less each of its variates. */
final class AntitheticPlacement implements Placement {

    @Override
    public Column column(long seedKey, String variable) {
        long constant = Draws.constant(variable, 0);
        return (firstPath, pathKeys, out, n) -> {
            long before = (firstPath & 1) == 0 ? 0 : Draws.pathKey(seedKey, firstPath - 1);
            uniforms(firstPath, pathKeys, before, constant, out, n);
        };
    }

    /** The variates; {@code before} is the key of the path before the first one, if that is odd. */
    private static void uniforms(long firstPath, long[] pathKeys, long before, long constant, double[] out, int n) {
        int odd = (int) (firstPath & 1);
        for (int i = 0; i < n; i++) {
            boolean isMirror = ((i + odd) & 1) == 1;
            long key = !isMirror ? pathKeys[i] : i == 0 ? before : pathKeys[i - 1];
            double u = Draws.uniform(key, constant);
            // exact, as u is an odd multiple of 2^-53
            out[i] = isMirror ? 1 - u : u;
        }
    }
}
