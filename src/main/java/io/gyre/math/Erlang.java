package io.gyre.math;

/**
 * Erlang's formulas for c servers under a load of a servers' work, both real.
 *
 * <p>Blocking B(c, a) is defined for real c by 1/B = a ∫₀^∞ e^(-at) (1+t)^c dt (Jagerman 1974, Bell System Technical Journal
 * 53, 525-551, eq. 8). The start B(x, a) at the fraction x of c is a^x e^(-a)/Γ(x+1, a): for a ≥ 1.5 by the continued
 * fraction of Γ, below by its series. From there the recursion B(x+1) = a·B(x)/(x+1+a·B(x)) goes up to c, which shrinks
 * relative errors. Relative error below 10⁻¹²; time in proportion to c. Waiting is C = B/(1 - (a/c)(1-B)).
 *
 * <p>Fraction and recursion are chains of quotients that wait for each other (120, then one a server): alone a lane takes 360
 * ns at ten servers. Over arrays all lanes go through a link together, with the same bits.
 */
public final class Erlang {

    private static final double SMALL = 1.5;
    private static final int LINKS = 120;
    private static final double[] LANCZOS = {
        0.99999999999980993,
        676.5203681218851,
        -1259.1392167224028,
        771.32342877765313,
        -176.61502916214059,
        12.507343278686905,
        -0.13857109526572012,
        9.9843695780195716e-6,
        1.5056327351493116e-7
    };

    private Erlang() {}

    /**
     * Erlang B: the share of arrivals lost where nobody waits.
     *
     * @param load arrivals times mean service time, at least 0
     * @param servers how many serve, at least 0
     * @return the probability of blocking; NaN for arguments out of range
     */
    public static double blocking(double load, double servers) {
        if (!(load >= 0 && servers >= 0 && load < Double.POSITIVE_INFINITY && servers < Double.POSITIVE_INFINITY)) {
            return Double.NaN;
        }
        if (load == 0) {
            return servers == 0 ? 1 : 0;
        }
        double whole = Math.floor(servers);
        double x = servers - whole;
        double blocked = x == 0 ? 1 : load >= SMALL ? byFraction(x, load) : bySeries(x, load);
        return upTo(servers, load, blocked, 1);
    }

    /** The recursion from so many servers more than the fraction up to all. */
    private static double upTo(double servers, double load, double start, double from) {
        double whole = Math.floor(servers);
        double x = servers - whole;
        double blocked = start;
        for (double step = from; step <= whole; step++) {
            double lost = load * blocked;
            blocked = lost / (x + step + lost);
        }
        return blocked;
    }

    /**
     * Erlang C: the share of arrivals that wait where all wait.
     *
     * @param load arrivals times mean service time, at least 0
     * @param servers how many serve, at least 0
     * @return the probability of waiting, 1 where the load is not below the servers; NaN for arguments out of range
     */
    public static double waiting(double load, double servers) {
        return waiting(load, servers, blocking(load, servers));
    }

    private static double waiting(double load, double servers, double blocked) {
        if (Double.isNaN(blocked) || load == 0) {
            return blocked;
        }
        return load >= servers ? 1 : blocked / (1 - load / servers * (1 - blocked));
    }

    /**
     * Erlang C over arrays, with the bits of {@link #waiting(double, double)}.
     *
     * @param lanes how many
     * @param load the loads
     * @param servers the numbers of servers
     * @param out receives the probabilities; may be one of the others
     */
    public static void waiting(int lanes, double[] load, double[] servers, double[] out) {
        double[] blocked = new double[lanes];
        byFraction(lanes, load, servers, blocked);
        double common = commonServers(lanes, load, servers);
        for (double step = 1; step <= common; step++) {
            recur(lanes, step, load, servers, blocked);
        }
        for (int i = 0; i < lanes; i++) {
            out[i] = isPlain(load[i], servers[i])
                    ? waiting(load[i], servers[i], upTo(servers[i], load[i], blocked[i], common + 1))
                    : waiting(load[i], servers[i]);
        }
    }

    /** Whether a lane takes the continued fraction; all others are left to the scalar form. */
    private static boolean isPlain(double load, double servers) {
        return load >= SMALL
                && load < Double.POSITIVE_INFINITY
                && servers < Double.POSITIVE_INFINITY
                && servers >= 0
                && servers != Math.floor(servers);
    }

    /** So many whole servers all plain lanes have. */
    private static double commonServers(int lanes, double[] load, double[] servers) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < lanes; i++) {
            if (isPlain(load[i], servers[i])) {
                least = Math.min(least, Math.floor(servers[i]));
            }
        }
        return least < Double.POSITIVE_INFINITY ? least : 0;
    }

    private static void recur(int lanes, double step, double[] load, double[] servers, double[] blocked) {
        for (int i = 0; i < lanes; i++) {
            double lost = load[i] * blocked[i];
            blocked[i] = lost / (servers[i] - Math.floor(servers[i]) + step + lost);
        }
    }

    private static void byFraction(int lanes, double[] load, double[] servers, double[] out) {
        for (int n = LINKS; n >= 1; n--) {
            link(lanes, n, load, servers, out);
        }
        for (int i = 0; i < lanes; i++) {
            double s = servers[i] - Math.floor(servers[i]) + 1;
            out[i] = (load[i] + 1 - s - out[i]) / load[i];
        }
    }

    private static void link(int lanes, double n, double[] load, double[] servers, double[] fraction) {
        double twice = 2 * n;
        for (int i = 0; i < lanes; i++) {
            double s = servers[i] - Math.floor(servers[i]) + 1;
            fraction[i] = n * (n - s) / (load[i] + twice + 1 - s - fraction[i]);
        }
    }

    /** 1/B = a·Γ(s,a)/(a^s e^-a) with s = x+1, by the continued fraction 1/(a+1-s- 1(1-s)/(a+3-s- 2(2-s)/(a+5-s- …))). */
    private static double byFraction(double x, double load) {
        double s = x + 1;
        double fraction = 0;
        for (int n = LINKS; n >= 1; n--) {
            fraction = n * (n - s) / (load + 2 * n + 1 - s - fraction);
        }
        return (load + 1 - s - fraction) / load;
    }

    /** γ(s, a) = a^s e^-a Σ aⁿ/(s(s+1)…(s+n)); Γ(s, a) = Γ(s) - γ(s, a). */
    private static double bySeries(double x, double load) {
        double s = x + 1;
        double term = 1 / s;
        double sum = term;
        for (int n = 1; n <= 60; n++) {
            term *= load / (s + n);
            sum += term;
        }
        double power = Elementary.pow(load, x) * Elementary.exp(-load);
        return power / (gamma(x) - power * load * sum);
    }

    /** Γ(x+1) for 0 ≤ x < 1 (Lanczos 1964, g = 7, nine terms; relative error below 10⁻¹⁴). */
    private static double gamma(double x) {
        double sum = LANCZOS[0];
        for (int i = 1; i < LANCZOS.length; i++) {
            sum += LANCZOS[i] / (x + i);
        }
        double t = x + 7.5;
        return Math.sqrt(2 * Math.PI) * Elementary.pow(t, x + 0.5) * Elementary.exp(-t) * sum;
    }
}
