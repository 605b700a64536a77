package io.gyre.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gyre.engine.OutcomeResult;
import io.gyre.engine.Policy;
import io.gyre.engine.PolicyResult;
import io.gyre.engine.Result;
import io.gyre.engine.ResultBits;
import io.gyre.engine.RunOptions;
import io.gyre.engine.TileWidth;
import io.gyre.engine.Trace;
import io.gyre.graph.Declared;
import io.gyre.model.Blueprint;
import io.gyre.model.Scenario;
import io.gyre.parameter.Evidence;
import io.gyre.parameter.Exchange;
import io.gyre.parameter.Parameter;
import io.gyre.parameter.ParameterFile;
import io.gyre.parameter.Position;
import io.gyre.parameter.Role;
import io.gyre.parameter.Setting;
import io.gyre.parameter.Values;
import io.gyre.statistics.Moments;
import io.gyre.unit.Unit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What every shipped scenario keeps. A folder {@code scenario/foo} has a test {@code FooContractTest} that extends this
 * and names its blueprint; {@link ScenarioFoldersTest} fails where it is missing.
 */
public abstract class ScenarioContract {

    private static final long SEED = 11;
    private static final int PATHS = 48;
    private static final int FEW = 5;
    /** So few are looked at for what they make of the model before more worlds are traced. */
    private static final int SUSPECTS = 3;

    private static final Position HERE = Position.ofArgument("test", "");

    private List<ContractWorld> worlds = List.of();

    /**
     * The scenario.
     *
     * @return its blueprint
     */
    protected abstract Blueprint blueprint();

    /**
     * The parameters with smaller populations, to be quick.
     *
     * @param file the shipped parameters
     * @return the same with fewer members
     */
    protected ParameterFile small(ParameterFile file) {
        return file;
    }

    /**
     * What the document says of directions.
     *
     * @return statements that hold path by path, or in the mean
     */
    protected List<Monotone> monotone() {
        return List.of();
    }

    /**
     * Worlds that neither a preset nor a single choice sets up and without which some flow or parameter would never act.
     *
     * @return name to settings over the defaults
     */
    protected Map<String, Map<String, String>> moreWorlds() {
        return Map.of();
    }

    /**
     * Choices whose option changes what the programme is, so that levers at their nulls are not nothing.
     *
     * @return names of worlds, "choice = option"
     */
    protected Set<String> programmesByChoice() {
        return Set.of();
    }

    /**
     * Outcomes per million of money, which their unit does not tell.
     *
     * @return outcome keys
     */
    protected Set<String> perMoney() {
        return Set.of();
    }

    /**
     * A direction that the document states.
     *
     * @param key the parameter that is moved
     * @param low the lower setting
     * @param high the higher setting
     * @param outcome the outcome that must not fall (or not rise)
     * @param rises whether it rises
     * @param settings what else is set in both
     */
    protected record Monotone(
            String key, String low, String high, String outcome, boolean rises, Map<String, String> settings) {

        /**
         * Copies the settings.
         *
         * @param key the parameter that is moved
         * @param low the lower setting
         * @param high the higher setting
         * @param outcome the outcome that must not fall (or not rise)
         * @param rises whether it rises
         * @param settings what else is set in both
         */
        public Monotone {
            settings = Map.copyOf(settings);
        }
    }

    private List<ContractWorld> worlds() {
        if (worlds.isEmpty()) {
            List<ContractWorld> all = new ArrayList<>(ContractWorld.all(blueprint(), this::small));
            ContractWorld home = all.get(0);
            moreWorlds()
                    .forEach((name, settings) ->
                            all.add(1, new ContractWorld(name, home.scenario(), set(home.values(), settings))));
            worlds = all;
        }
        return worlds;
    }

    private static Values set(Values values, Map<String, String> settings) {
        Values result = values;
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            result = result.with(setting.getKey(), setting.getValue(), HERE);
        }
        return result;
    }

    private static RunOptions options(int threads) {
        return RunOptions.of(PATHS).withSeed(SEED).withThreads(threads);
    }

    @Test
    void bits_onAnyNumberOfThreadsAndInTilesOfAnyWidth_areTheSame() {
        ContractWorld home = worlds().get(0);
        List<Policy> policies = List.of(home.none(), home.policy());
        List<String> expected = ResultBits.of(
                home.scenario().run(options(1), home.none(), policies).result());
        assertEquals(
                expected,
                ResultBits.of(
                        home.scenario().run(options(3), home.none(), policies).result()));
        for (int width : new int[] {8, 64}) {
            Result result = TileWidth.run(home.scenario().graph(), home.none(), policies, width, options(2));
            assertEquals(expected, ResultBits.of(result), "tiles of " + width);
        }
    }

    @Test
    void ledgers_inEveryWorld_closeAndNoPathFails() {
        for (ContractWorld world : worlds()) {
            PolicyResult result = world.scenario()
                    .run(options(1), world.none(), List.of(world.policy()))
                    .result()
                    .of(world.name());
            assertEquals(0, result.failures().count(), world.name() + ": failed paths");
            double residual = result.largestResidual();
            assertTrue(residual <= 1e-9, world.name() + ": " + residual + " of " + result.largestResidualKey());
        }
    }

    @Test
    void nullPolicy_changesNothing() {
        for (ContractWorld world : worlds()) {
            if (programmesByChoice().contains(world.name())) {
                continue;
            }
            Policy nothing = world.scenario().policy("nothing", world.values().nulled());
            Trace trace = Trace.of(world.scenario().graph(), world.none(), nothing, SEED, 3);
            for (Declared.Outcome outcome : world.scenario().graph().declared().outcomes()) {
                double value = trace.value(outcome.value(), trace.periods(), 0);
                boolean isTime = outcome.kind() == Declared.Kind.TIME;
                boolean isNothing = value == 0 || Double.isNaN(value);
                boolean isNeutral = outcome.descriptive() || isTime || isNothing || isUndefined(outcome, trace);
                assertTrue(isNeutral, world.name() + ": " + outcome.key() + " = " + value);
            }
        }
    }

    private static boolean isUndefined(Declared.Outcome outcome, Trace trace) {
        boolean isOut = outcome.given()
                .map(node -> trace.value(node, trace.periods(), 0) == 0)
                .orElse(false);
        return isOut
                || outcome.denominator()
                        .map(node -> trace.value(node, trace.periods(), 0) == 0)
                        .orElse(false);
    }

    @Test
    void equations_areReadable() {
        String text = worlds().get(0).scenario().equations();
        int longest = text.lines().mapToInt(String::length).max().orElseThrow();
        assertTrue(text.length() < 150_000, () -> "characters: " + text.length());
        assertTrue(longest < 400, () -> "longest line: " + longest);
    }

    @Test
    void flows_allPayInSomeWorld() {
        Set<String> dead = new TreeSet<>();
        worlds().get(0).scenario().graph().declared().flows().forEach(flow -> dead.add(flow.key()));
        for (ContractWorld world : worlds()) {
            for (long path = 0; path < 4 && !dead.isEmpty(); path++) {
                Trace trace = world.trace(SEED, path);
                world.scenario().graph().declared().flows().stream()
                        .filter(flow -> dead.contains(flow.key()) && pays(trace, flow))
                        .forEach(flow -> dead.remove(flow.key()));
            }
        }
        assertEquals(Set.of(), dead, "flows that pay nothing in any world");
    }

    private static boolean pays(Trace trace, Declared.Flow flow) {
        for (int period = 1; period <= trace.periods(); period++) {
            for (int slot = 0; slot < flow.paid().axis().size(); slot++) {
                if (trace.value(flow.paid(), period, slot) > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Each parameter, moved a little, moves some outcome or series in some world. */
    @Test
    void parameters_areAllUsed() {
        Set<String> unused = new LinkedHashSet<>(worlds().get(0).values().file().keys());
        for (ContractWorld world : worlds()) {
            if (!unused.isEmpty()) {
                unused.removeAll(used(world, unused));
            }
            if (unused.size() <= SUSPECTS) {
                unused.removeIf(this::shapes);
            }
        }
        unused.removeIf(this::shapes);
        assertEquals(Set.of(), unused, "parameters that move nothing in any world");
    }

    private static Set<String> used(ContractWorld world, Set<String> keys) {
        Set<String> used = new TreeSet<>();
        for (int path = 0; path < FEW; path++) {
            List<Long> plain = numbers(world.trace(SEED, path));
            for (String key : keys) {
                if (!used.contains(key) && isMoved(world, key, path, plain)) {
                    used.add(key);
                }
            }
        }
        return used;
    }

    private static boolean isMoved(ContractWorld world, String key, long path, List<Long> plain) {
        Parameter parameter = world.values().file().get(key);
        for (Setting setting : moves(parameter, world.values().get(key))) {
            Policy policy = world.scenario().policy(key, world.values().with(key, setting));
            Trace trace = Trace.of(world.scenario().graph(), world.none(), policy, SEED, path);
            if (!numbers(trace).equals(plain)) {
                return true;
            }
        }
        return false;
    }

    private static List<Long> numbers(Trace trace) {
        return trace.graph().declared().outcomes().stream()
                .flatMap(outcome -> Stream.concat(Stream.of(outcome.value()), outcome.denominator().stream()))
                .map(node -> Double.doubleToRawLongBits(trace.value(node, trace.periods(), 0)))
                .toList();
    }

    /** Whether another number makes another model: the count of members, of periods. */
    private boolean shapes(String key) {
        ContractWorld home = worlds().get(0);
        Parameter parameter = home.values().file().get(key);
        List<Long> plain = numbers(home.trace(SEED, 0));
        return moves(parameter, parameter.setting()).stream().anyMatch(setting -> {
            ParameterFile other = home.values().file().with(parameter.withSetting(setting));
            ContractWorld world = new ContractWorld(key, blueprint().scenario(other), Values.defaults(other));
            return !numbers(world.trace(SEED, 0)).equals(plain);
        });
    }

    private static List<Setting> moves(Parameter parameter, Setting setting) {
        if (parameter.role() == Role.CHOICE) {
            return parameter.options().stream()
                    .map(Setting.Option::new)
                    .filter(option -> !option.equals(setting))
                    .map(Setting.class::cast)
                    .toList();
        }
        if (setting instanceof Setting.Drawn drawn) {
            return List.of(new Setting.Amount(drawn.distribution().quantile(.35)));
        }
        if (!(setting instanceof Setting.Amount amount)) {
            return List.of(setting.scaled(.75));
        }
        double other = amount.value() == 0 ? Math.min(1, parameter.range().greatest()) : amount.value() * .75;
        double more = amount.value() == 0 ? parameter.range().least() : amount.value() * 1.5;
        return List.of(other, more).stream()
                .filter(x -> x != amount.value() && parameter.range().contains(x))
                .<Setting>map(Setting.Amount::new)
                .toList();
    }

    /** Told in another currency at an eighth, what is money is an eighth and all else the same. */
    @Test
    void units_inAnotherCurrency_leaveWhatIsNoMoney() {
        ContractWorld home = worlds().get(0);
        Optional<Unit> currency = home.values().file().currency();
        if (currency.isEmpty()) {
            return;
        }
        Unit other = currency.get().equals(Unit.USD) ? Unit.CNY : Unit.USD;
        Exchange exchange = new Exchange(currency.get(), other, .125, Evidence.placeholder("test"));
        Values values = home.values().in(exchange);
        Scenario abroad = blueprint().scenario(values.file());
        RunOptions few = options(1).withPaths(6);
        PolicyResult here = home.scenario()
                .run(few, home.none(), List.of(home.policy()))
                .result()
                .of(home.name());
        PolicyResult there = abroad.run(
                        few, abroad.policy("none", values.nulled()), List.of(abroad.policy("abroad", values)))
                .result()
                .of("abroad");
        for (OutcomeResult outcome : here.outcomes()) {
            double money = perMoney().contains(outcome.key()) ? 8 : 1;
            double rate = outcome.outcome().unit().currency().isPresent() ? .125 : money;
            Moments moments = outcome.moments();
            Moments others = there.of(outcome.key()).moments();
            assertEquals(moments.count(), others.count(), outcome.key() + ": paths where it exists");
            double scale = Math.max(Math.abs(moments.min()), Math.abs(moments.max()));
            double tolerance = moments.count() == 0 ? 0 : 1e-7 * rate * Math.max(scale, 1e-3);
            assertEquals(rate * moments.mean(), others.mean(), tolerance, outcome.key());
        }
    }

    @Test
    void directions_ofTheDocument_hold() {
        ContractWorld home = worlds().get(0);
        for (Monotone claim : monotone()) {
            Values base = set(home.values(), claim.settings());
            Policy low = home.scenario().policy("low", set(base, Map.of(claim.key(), claim.low())));
            Policy high = home.scenario().policy("high", set(base, Map.of(claim.key(), claim.high())));
            Policy none = home.scenario().policy("none", base.nulled());
            Result result =
                    home.scenario().run(options(1), none, List.of(low, high)).result();
            double first = result.of("low").of(claim.outcome()).mean();
            double second = result.of("high").of(claim.outcome()).mean();
            boolean holds = claim.rises() ? second >= first : second <= first;
            assertTrue(holds, claim + ": " + first + " and " + second);
            assertTrue(first != second, claim + " moves nothing");
        }
    }
}
