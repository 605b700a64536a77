package io.gyre.model;

import static io.gyre.model.Equations.remainder;
import static io.gyre.unit.Unit.CNY;
import static io.gyre.unit.Unit.HOUR;
import static io.gyre.unit.Unit.NUMBER;
import static io.gyre.unit.Unit.PROBABILITY;
import static io.gyre.unit.Unit.QUARTER;
import static io.gyre.unit.Unit.SHARE;
import static io.gyre.unit.Unit.YEAR;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gyre.distribution.Normal;
import io.gyre.parameter.ParameterFile;
import io.gyre.unit.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** A model that cannot be right is refused in one line that ends in the line of the source. */
class RefusalsTest {

    private static final Unit RATE = CNY.per(QUARTER);

    private final Model m = Model.quarterly("refused", 8);

    private static void refuses(Executable wrong, String... words) {
        String message = assertThrows(IllegalArgumentException.class, wrong).getMessage();
        for (String word : words) {
            assertTrue(message.contains(word), "\"" + word + "\" in: " + message);
        }
        assertTrue(message.matches("(?s).*\\(RefusalsTest\\.java:\\d+\\)"), message);
        assertTrue(!message.contains("\n"), message);
    }

    private Value money(double x) {
        return m.amount(x, RATE);
    }

    @Test
    void sum_ofYuanAndHours_isRefused() {
        Series price = m.define("price", money(1));
        Series hours = m.define("hours", m.amount(3, HOUR));
        refuses(() -> price.plus(hours), "one unit", "price", "hours", "CNY/quarter", "hour");
    }

    @Test
    void sum_ofTwoScales_proposesIn() {
        refuses(() -> money(1).plus(m.amount(1, CNY.per(YEAR))), ".in(CNY/quarter)");
    }

    @Test
    void sum_ofShareAndProbability_isRefused() {
        refuses(() -> m.amount(.5, SHARE).plus(m.amount(.5, PROBABILITY)), "share", "probability");
    }

    @Test
    void exp_ofMoney_isRefused() {
        refuses(() -> money(1).exp(), "pure number", "divide by a reference");
    }

    @Test
    void in_anotherDimension_isRefused() {
        refuses(() -> money(1).in(HOUR), "dimension");
    }

    @Test
    void flow_toItself_isRefused() {
        Sector fund = m.sector("fund");
        refuses(() -> m.flow("round", fund, fund, money(1)), "one sector to another", "fund twice");
    }

    @Test
    void key_twice_isRefused() {
        m.sector("fund");
        refuses(() -> m.sector("fund"), "unique", "fund");
    }

    @Test
    void key_withBlanks_isRefused() {
        refuses(() -> m.sector("the fund"), "key", "the fund");
    }

    @Test
    void stock_withoutPriorities_isRefused() {
        Sector fund = m.sector("fund");
        Sector world = m.outside("world");
        m.flow("one", fund, world, money(1));
        m.flow("two", fund, world, money(1));
        refuses(m::build, "priority", "fund.cash", "one");
    }

    @Test
    void equations_inALoop_nameTheirMembers() {
        StateVariable level = m.state("level", NUMBER, m.number(1));
        level.becomes(level.closing().times(.5).plus(1));
        m.outcome("end", level.last());
        refuses(m::build, "loop", "level.closing", "previous()");
    }

    @Test
    void cover_inALoop_isRefused() {
        Sector a = m.sector("a").opening(m.amount(1, CNY));
        Sector b = m.sector("b").opening(m.amount(1, CNY));
        Flow there = m.flow("there", a, b, remainder());
        Flow back = m.flow("back", b, a, remainder());
        a.cash().coveredBy(back);
        b.cash().coveredBy(there);
        refuses(m::build, "loop", "there", "back", "next period");
    }

    @Test
    void population_thatLeavesWithoutClosingFlow_isRefused() {
        Population firm = m.population("firm", 3);
        m.sector("firms", firm).cash();
        firm.leaves(m.event("failure", m.amount(.1, PROBABILITY)).and(firm.isActive()));
        refuses(m::build, "firm", "firms.cash", "closing flow");
    }

    @Test
    void probability_withADimension_isRefused() {
        refuses(() -> m.event("failure", m.amount(.1, NUMBER.per(YEAR))), "pure number", "eventProbability");
    }

    @Test
    void outcome_byMember_isRefused() {
        Population firm = m.population("firm", 3);
        refuses(() -> m.outcome("slots", firm.slot()), "one number a path", ".sum(firm)");
    }

    @Test
    void terms_ofTwoPopulations_areRefused() {
        Population firm = m.population("firm", 3);
        Population fund = m.population("fund", 3);
        refuses(() -> firm.slot().plus(fund.slot()), "one population", "firm", "fund");
    }

    @Test
    void amount_byMember_forAFlowOfThePath_isRefused() {
        Population firm = m.population("firm", 3);
        Sector fund = m.sector("fund").open();
        Sector world = m.outside("world");
        refuses(() -> m.flow("pay", fund, world, firm.slot().times(money(1))), "by firm", ".sum(firm)");
    }

    @Test
    void series_inAFinalEquation_isRefused() {
        Series time = m.calendar().period();
        refuses(() -> time.total().plus(time), "known each period", "known at the end");
    }

    @Test
    void period_outsideTheModel_isRefused() {
        refuses(() -> m.calendar().period().at(9), "[1, 8]", "9");
    }

    @Test
    void lag_tooLong_isRefused() {
        refuses(() -> m.calendar().period().lagged(65), "[1, 64]", "65");
    }

    @Test
    void distribution_ofNaN_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> m.uncertain("x", NUMBER, new Normal(Double.NaN, 1)));
    }

    @Test
    void closingFlow_withAnAmount_isRefused() {
        Population firm = m.population("firm", 3);
        Sector firms = m.sector("firms", firm);
        Flow last = m.flow("last", firms, m.outside("world"), money(1));
        Condition gone = firm.chance("gone", m.amount(.1, PROBABILITY));
        refuses(() -> firm.leaves(gone).closing(last), "remainder()", "last");
    }

    @Test
    void option_unknown_proposesTheNearest() {
        m.parameters(file(""));
        refuses(() -> m.choice("rationing").is("proRate"), "proRata", "did you mean");
    }

    @Test
    void parameter_unknown_proposesTheNearest() {
        m.parameters(file(""));
        refuses(() -> m.lever("subsidyRat"), "subsidyRate");
    }

    @Test
    void parameter_readAsAnotherRole_isRefused() {
        m.parameters(file(""));
        refuses(() -> m.uncertain("subsidyRate"), "subsidyRate", "lever");
    }

    @Test
    void correlations_thatCannotBe_areRefused() {
        ParameterFile file = file("""
                correlations:
                  - {between: [a, b], spearman: 0.9, source: test, date: 2026, grade: judgement}
                  - {between: [b, c], spearman: 0.9, source: test, date: 2026, grade: judgement}
                  - {between: [a, c], spearman: -0.9, source: test, date: 2026, grade: judgement}
                """);
        refuses(() -> m.parameters(file), "positive definite", "a, b, c");
    }

    private static ParameterFile file(String correlations) {
        return ParameterFile.ofText("test.yaml", """
                schema: 1
                scenario: test
                title: Test
                parameters:
                  subsidyRate: {label: Rate, unit: share, role: lever, value: 0.3, null: 0, range: [0, 1],
                    source: test, date: 2026, grade: judgement}
                  rationing: {label: Rule, role: choice, options: [proRata, lottery], value: proRata,
                    source: test, date: 2026, grade: judgement}
                  a: {label: A, unit: number, role: uncertainty, dimension: 1, distribution: normal, mean: 0, sd: 1,
                    range: [-inf, inf], source: test, date: 2026, grade: judgement}
                  b: {label: B, unit: number, role: uncertainty, dimension: 2, distribution: normal, mean: 0, sd: 1,
                    range: [-inf, inf], source: test, date: 2026, grade: judgement}
                  c: {label: C, unit: number, role: uncertainty, dimension: 3, distribution: normal, mean: 0, sd: 1,
                    range: [-inf, inf], source: test, date: 2026, grade: judgement}
                """ + correlations);
    }
}
