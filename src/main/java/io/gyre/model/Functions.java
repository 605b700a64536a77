package io.gyre.model;

import io.gyre.graph.LaneFunction;
import io.gyre.graph.SeriesFunction;
import io.gyre.math.Absent;
import io.gyre.math.Erlang;
import io.gyre.math.PositiveRoots;
import io.gyre.unit.Unit;
import java.util.stream.DoubleStream;

/** Functions of finance and of queues that are no short equation. */
public final class Functions {

    /** Rates of return are looked for in (-1, 10] per year. */
    private static final double HIGHEST_RATE = 10;

    /** Erlang B of load and servers. */
    static final LaneFunction ERLANG_B = (lanes, in, out) -> {
        for (int lane = 0; lane < lanes; lane++) {
            out[lane] = known(in, lane) ? Erlang.blocking(in[0][lane], in[1][lane]) : in[0][lane] + in[1][lane];
        }
    };

    /** Erlang C of load and servers. */
    static final LaneFunction ERLANG_C = (lanes, in, out) -> {
        double[] waiting = new double[lanes];
        Erlang.waiting(lanes, in[0], in[1], waiting);
        for (int lane = 0; lane < lanes; lane++) {
            out[lane] = known(in, lane) ? waiting[lane] : in[0][lane] + in[1][lane];
        }
    };

    private Functions() {}

    private static boolean known(double[][] in, int lane) {
        return !Double.isNaN(in[0][lane] + in[1][lane]);
    }

    /**
     * The internal rates of return of a stream of payments: the rates i per year in (-1, 10] with Σ cₜ (1+i)^(-t/n) = 0, n
     * periods a year. A stream of payments out alone is a total loss: one rate, -1. Absent if there is none.
     *
     * @param count how many rates there are
     * @param lowest the lowest of them
     * @param highest the highest of them; the rate where there is one
     */
    public record Irr(Value count, Value lowest, Value highest) {}

    /**
     * The internal rates of return of a stream of payments.
     *
     * @param model the model
     * @param key its key; the three numbers are called key.count, key.lowest and key.highest
     * @param payments what comes in less what goes out in each period
     * @return how many rates there are, the lowest and the highest
     */
    public static Irr irr(Model model, String key, Series payments) {
        int perYear = model.nodes().calendar.perYear();
        Unit rate = Unit.NUMBER.per(Unit.YEAR);
        return new Irr(
                model.overTime(key + ".count", Unit.COUNT, "irrCount", irr(perYear, Reading.COUNT), payments),
                model.overTime(key + ".lowest", rate, "irrLowest", irr(perYear, Reading.LOWEST), payments),
                model.overTime(key + ".highest", rate, "irrHighest", irr(perYear, Reading.HIGHEST), payments));
    }

    /** Which number of the rates is read. */
    enum Reading {
        COUNT,
        LOWEST,
        HIGHEST
    }

    static SeriesFunction irr(int perYear, Reading reading) {
        return (paths, series, out) -> {
            double[] payments = new double[series[0].length];
            for (int path = 0; path < paths; path++) {
                for (int t = 0; t < payments.length; t++) {
                    payments[t] = series[0][t][path];
                }
                double sum = DoubleStream.of(payments).sum();
                out[path] = Double.isNaN(sum) ? sum : read(rates(payments, perYear), reading);
            }
        };
    }

    private static double read(double[] rates, Reading reading) {
        if (reading == Reading.COUNT) {
            return rates.length;
        }
        if (rates.length == 0) {
            return Absent.VALUE;
        }
        return reading == Reading.LOWEST ? rates[0] : rates[rates.length - 1];
    }

    /** Rates per year, ascending. */
    private static double[] rates(double[] payments, int perYear) {
        boolean lost = DoubleStream.of(payments).allMatch(x -> x <= 0)
                && DoubleStream.of(payments).anyMatch(x -> x < 0);
        if (lost) {
            return new double[] {-1};
        }
        double[] factors = PositiveRoots.of(payments);
        return DoubleStream.of(factors)
                .map(factor -> rate(factor, perYear))
                .filter(rate -> rate <= HIGHEST_RATE)
                .sorted()
                .toArray();
    }

    private static double rate(double factor, int perYear) {
        double growth = 1;
        for (int period = 0; period < perYear; period++) {
            growth /= factor;
        }
        return growth - 1;
    }

    /**
     * The public market equivalent of Kaplan and Schoar (2005, Journal of Finance 60, 1791-1823): what was received, and
     * what is left, over what was paid in, all carried to the end by an index: (Σ Dₜ I_T/Iₜ + NAV) / Σ Cₜ I_T/Iₜ.
     *
     * @param contributions what is paid in, a rate per period
     * @param distributions what is received, a rate per period
     * @param index the index, a pure number above 0
     * @param left the value that is left at the end
     * @return above 1 where it beats the index; absent where nothing is paid in
     */
    public static Value pme(Series contributions, Series distributions, Series index, Value left) {
        Value end = index.last();
        Value received = distributions.over(index).total().times(end).plus(left);
        return received.over(contributions.over(index).total().times(end));
    }

    /**
     * Erlang B: the share of arrivals lost where nobody waits.
     *
     * @param model the model
     * @param key its key
     * @param load arrivals times mean service time, a pure number, at least 0
     * @param servers how many serve, a pure number, at least 0, need not be whole
     * @return the probability; relative error below 10⁻¹²
     */
    public static Series erlangB(Model model, String key, Series load, Series servers) {
        return queue(model, key, "erlangB", ERLANG_B, load, servers);
    }

    /**
     * Erlang C: the share of arrivals that wait where all wait; 1 where the load is not below the servers.
     *
     * @param model the model
     * @param key its key
     * @param load arrivals times mean service time, a pure number, at least 0
     * @param servers how many serve, a pure number, at least 0, need not be whole
     * @return the probability; relative error below 10⁻¹²
     */
    public static Series erlangC(Model model, String key, Series load, Series servers) {
        return queue(model, key, "erlangC", ERLANG_C, load, servers);
    }

    private static Series queue(
            Model model, String key, String name, LaneFunction function, Series load, Series servers) {
        if (!load.unit().isPure() || !servers.unit().isPure()) {
            throw Nodes.refusal("load and servers of " + key + " must be pure numbers, got " + load.unit() + " and "
                    + servers.unit());
        }
        return model.function(key, Unit.PROBABILITY, name, function, load, servers);
    }
}
