package io.gyre.bench;

import static io.gyre.model.Equations.exponential;
import static io.gyre.model.Equations.normal;
import static io.gyre.model.Equations.when;
import static io.gyre.unit.Unit.NUMBER;

import io.gyre.engine.Simulation;
import io.gyre.model.Condition;
import io.gyre.model.Model;
import io.gyre.model.Population;
import io.gyre.model.Scenario;
import io.gyre.model.Series;
import io.gyre.model.StateVariable;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long does it take to compile a model of 500 nodes, the first time in a process and after ten times? Single shots: of the
 * eleven iterations that JMH prints for a fork the first is that of a fresh process, the last that after ten.
 *
 * <pre>
 * mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -cp target/test-classes:target/classes:$(cat target/classpath) org.openjdk.jmh.Main CompileBenchmark -f 3
 * </pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(3)
@Warmup(iterations = 0)
@Measurement(iterations = 11)
public class CompileBenchmark {

    private static final int NODES = 500;
    private static final int MEMBERS = 50;
    private static final int PERIODS = 40;
    private static final int TRADES = 9;

    private Scenario scenario;

    /** Builds the model, which is not timed. */
    @Setup
    public void build() {
        scenario = scenario();
        int nodes = scenario.graph().nodes().size();
        if (nodes < NODES || nodes > NODES + NODES / 10) {
            throw new IllegalStateException("nodes must be 500 to 550, got " + nodes);
        }
    }

    /** @return the programs of two policies, the second like that of nulls */
    @Benchmark
    public Simulation compile() {
        return Simulation.of(scenario.graph(), scenario.none(), List.of(scenario.policy(), scenario.none()));
    }

    /** @return the model, declared and put in order */
    @Benchmark
    public Scenario declare() {
        return scenario();
    }

    /** Trades of firms that buy and fail, each with a price, draws, a budget, states and outcomes of its own. */
    private static Scenario scenario() {
        Model m = Model.quarterly("trades", PERIODS);
        for (int k = 0; k < TRADES; k++) {
            trade(m, "trade" + k);
        }
        return m.build();
    }

    private static void trade(Model m, String key) {
        Population firm = m.population(key, MEMBERS);
        Series price = m.process(
                key + "Price",
                m.number(1),
                before -> before.times(m.each(key + "Move", normal(m.number(-.01), m.number(.1)))
                        .exp()));
        StateVariable budget = m.state(key + "Budget", NUMBER, m.number(100));
        StateVariable cash = firm.state(key + "Cash", NUMBER, firm.once(key + "Size", exponential(m.number(1))));
        Series use = m.number(1)
                .over(firm.each(key + "Use", normal(m.number(0), m.number(1)))
                        .negated()
                        .exp()
                        .plus(1));
        Series bill = use.times(price);
        Series paid = bill.times(.4).atMost(budget.over(m.number(MEMBERS)));
        Series income = bill.times(.3).plus(use.times(use));
        Series next = cash.plus(income).plus(paid).minus(bill);
        Condition fails = firm.event(
                key + "Fails",
                m.number(1).minus(next.atLeast(0).negated().times(.5).exp()).times(.01));
        Series exit = firm.each(key + "Exit", exponential(m.number(1.5)))
                .exp()
                .atMost(200)
                .times(fails);
        budget.becomes(budget.minus(paid.sum(firm)));
        cash.becomes(when(fails).then(m.number(1)).otherwise(next));
        m.outcome(key + "Paid", paid.sum(firm).total());
        m.outcome(key + "Exits", exit.sum(firm).total());
        m.outcome(key + "Left", budget.closing().last());
    }
}
