package io.gyre.model;

import static io.gyre.model.Baseline.NONE;
import static io.gyre.model.Equations.when;
import static io.gyre.model.Told.assertRefused;
import static io.gyre.model.Told.assertSeries;
import static io.gyre.unit.Unit.CNY;
import static io.gyre.unit.Unit.HOUR;
import static io.gyre.unit.Unit.NUMBER;
import static io.gyre.unit.Unit.QUARTER;
import static io.gyre.unit.Unit.YEAR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gyre.engine.Policy;
import io.gyre.parameter.Setting;
import io.gyre.parameter.Values;
import io.gyre.random.Draws;
import io.gyre.unit.Unit;
import org.junit.jupiter.api.Test;

/** Levers, choices, uncertainties and constants of small.yaml beside this class; numbers by hand. */
class SettingsTest {

    private final Model m = Model.quarterly("small", 6).parameters("small.yaml");

    private static PathView path(Scenario scenario, Policy policy) {
        return scenario.path(policy, Told.SEED, 0);
    }

    @Test
    void lever_readInAnotherUnit_isConverted() {
        m.define("own", m.lever("budget").plus(m.zero()));
        m.define("converted", m.lever("budget", CNY.per(QUARTER)));
        Scenario scenario = m.build();
        PathView path = path(scenario, scenario.policy());
        assertEquals(8, path.of("own")[0]);
        assertEquals(2e6, path.of("converted")[0]);
        assertEquals(Unit.parse("m CNY/year"), m.lever("budget").unit());
    }

    @Test
    void lever_readInAnotherDimension_isRefused() {
        assertRefused(() -> m.lever("budget", HOUR), "hour", "m CNY/year");
    }

    @Test
    void lever_underNone_standsAtItsNullValue() {
        m.outcome("value", m.lever("rate"));
        m.outcome("none", m.lever("rate").under(NONE));
        m.outcome("effect", m.lever("rate").effect());
        Scenario scenario = m.build();
        PathView path = path(scenario, scenario.policy());
        assertEquals(.3, path.outcome("value"));
        assertEquals(.1, path.outcome("none"));
        assertEquals(.2, path.outcome("effect"), 1e-15);
        assertEquals(0, path(scenario, scenario.none()).outcome("effect"));
    }

    @Test
    void underNone_isOfTheSamePath() {
        Series noise = m.each("shock", Equations.normal(m.number(0), m.number(1)));
        Series bill = noise.times(m.lever("rate"));
        m.define("bill", bill);
        m.define("without", bill.under(NONE));
        Scenario scenario = m.build();
        double[] with = path(scenario, scenario.policy()).of("bill");
        double[] without = path(scenario, scenario.policy()).of("without");
        for (int t = 0; t < 6; t++) {
            assertEquals(with[t] / 3, without[t], 1e-15);
        }
    }

    @Test
    void outcomes_thatAreNoDifference_areDescriptive() {
        m.outcome("level", m.lever("rate"));
        m.outcome("effect", m.lever("rate").effect());
        StateVariable s = m.state("s", NUMBER, m.number(0));
        s.becomes(s.plus(m.lever("rate").effect()));
        m.outcome("remembered", s.closing().last());
        Scenario scenario = m.build();
        assertTrue(scenario.graph().declared().outcomes().get(0).descriptive());
        assertFalse(scenario.graph().declared().outcomes().get(1).descriptive());
        assertFalse(scenario.graph().declared().outcomes().get(2).descriptive());
    }

    @Test
    void lever_byYear_holdsItsLastNumber() {
        m.define("b", m.leverByYear("yearlyBudget"));
        Scenario scenario = m.build();
        assertSeries(path(scenario, scenario.policy()).of("b"), 4, 4, 4, 4, 2, 2);
        assertSeries(path(scenario, scenario.none()).of("b"), 0, 0, 0, 0, 0, 0);
    }

    @Test
    void constant_isConverted() {
        m.define("c", m.constant("cost").in(CNY.per(QUARTER)));
        Scenario scenario = m.build();
        assertEquals(1, path(scenario, scenario.none()).of("c")[0]);
    }

    @Test
    void choice_isTrueEverywhereOrNowhereByPolicy() {
        m.define(
                "chosen", when(m.choice("rule").is("lottery")).then(m.number(1)).otherwise(m.number(2)));
        Scenario scenario = m.build();
        Values values = Values.defaults(scenario.parameters().orElseThrow());
        Policy lottery = scenario.policy("lottery", values.with("rule", new Setting.Option("lottery")));
        assertEquals(2, path(scenario, scenario.policy()).of("chosen")[0]);
        assertEquals(1, path(scenario, lottery).of("chosen")[0]);
        assertEquals(2, path(scenario, scenario.none()).of("chosen")[0]);
    }

    @Test
    void choice_ofNoOption_isRefusedWithTheNearest() {
        assertRefused(() -> m.choice("rule").is("lotery"), "must be one of [proRata, lottery]", "did you mean lottery");
    }

    @Test
    void uncertainty_isItsQuantileAtTheUniformOfItsName() {
        m.outcome("price", m.uncertain("price"));
        Scenario scenario = m.build();
        double u = Draws.uniform(Draws.pathKey(Draws.seedKey(Told.SEED), 0), Draws.constant("price", 0));
        assertEquals(10 + 10 * u, path(scenario, scenario.policy()).outcome("price"), 1e-12);
    }

    @Test
    void uncertainty_isTheSameUnderEveryPolicyAndDoesNotMoveOthers() {
        m.outcome("price", m.uncertain("price"));
        Scenario scenario = m.build();
        Model more = Model.quarterly("small", 6).parameters("small.yaml");
        more.outcome("other", more.once("other", Equations.gumbel()));
        more.outcome("price", more.uncertain("price"));
        Scenario with = more.build();
        double price = path(scenario, scenario.policy()).outcome("price");
        assertEquals(price, path(scenario, scenario.none()).outcome("price"));
        assertEquals(price, path(with, with.policy()).outcome("price"));
    }

    @Test
    void uncertainty_ofMembers_isDrawnByEach() {
        Population firm = m.population("firm", 2);
        m.define("read", firm.once("size"));
        Scenario scenario = m.build();
        PathView path = path(scenario, scenario.policy());
        assertNotEquals(path.of("read", 0)[0], path.of("read", 1)[0]);
        assertEquals(path.of("read", 0)[0], path.of("read", 0)[5]);
        assertRefused(() -> Model.quarterly("b", 1).parameters("small.yaml").uncertain("size"), "population.once(key)");
    }

    @Test
    void parameter_readAsWhatItIsNot_isRefused() {
        assertRefused(() -> m.lever("price"), "price must be read as what it is in the file");
        assertRefused(() -> m.uncertain("rate"), "rate must be read as what it is in the file");
        assertRefused(() -> m.choice("rate"), "rate must be read as what it is in the file");
    }

    @Test
    void parameter_thatIsNotThere_isRefusedWithTheNearest() {
        assertRefused(() -> m.lever("budgt"), "budgt", "did you mean 'budget'");
        assertRefused(() -> Model.yearly("empty", 1).lever("budget"), "must stand in a file", "parameters(…)");
    }

    @Test
    void uncertainty_ofTheModelItself_needsNoFile() {
        Model own = Model.yearly("own", 1);
        own.outcome("x", own.uncertain("x", CNY.per(YEAR), new io.gyre.distribution.Uniform(3, 4)));
        Scenario scenario = own.build();
        double x = path(scenario, scenario.policy()).outcome("x");
        assertTrue(x > 3 && x < 4, String.valueOf(x));
    }

    @Test
    void uncertainties_ofMembers_haveTheRankCorrelationDeclared() {
        Model model = Model.quarterly("ranks", 1)
                .parameters(io.gyre.parameter.ParameterFile.ofText(
                        "ranks.yaml",
                        String.join(
                                "\n",
                                "schema: 1",
                                "scenario: ranks",
                                "title: ranks",
                                "parameters:",
                                member("a", "uniform, low: 1, high: 2"),
                                member("b", "exponential, mean: 3"),
                                "correlations:",
                                "  - {between: [a, b], spearman: 0.6, source: x, date: 2025, grade: judgement}",
                                "")));
        int size = 1000;
        Population firm = model.population("firm", size);
        model.define("ranksOfA", firm.once("a").rank(firm).as(NUMBER));
        model.define("ranksOfB", firm.once("b").rank(firm).as(NUMBER));
        Scenario scenario = model.build();
        PathView path = path(scenario, scenario.policy());
        double middle = (size - 1) / 2.0;
        double product = 0;
        double square = 0;
        for (int slot = 0; slot < size; slot++) {
            double a = path.of("ranksOfA", slot)[0] - middle;
            product += a * (path.of("ranksOfB", slot)[0] - middle);
            square += a * a;
        }
        // the standard error of a rank correlation of .6 of 1,000 is below .03; off by .2 has a chance below 1e-10
        assertEquals(.6, product / square, .2);
    }

    private static String member(String key, String distribution) {
        return "  " + key + ": {label: " + key + ", unit: number, role: uncertainty, scope: member, distribution: "
                + distribution + ", range: [0, inf], source: x, date: 2025, grade: judgement}";
    }
}
