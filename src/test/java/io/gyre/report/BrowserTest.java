package io.gyre.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.gyre.engine.Result;
import io.gyre.engine.Status;
import io.gyre.model.Blueprint;
import io.gyre.model.Figure;
import io.gyre.parameter.Position;
import io.gyre.study.Scenarios;
import io.gyre.study.Study;
import io.gyre.study.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The report of every scenario in a real browser; skipped where none is installed. */
@Tag("browser")
class BrowserTest {

    private static final int PATHS = 48;

    @TempDir
    static Path folder;

    private static Optional<Browser> browser = Optional.empty();
    private static final Map<String, Path> PAGES = new LinkedHashMap<>();

    @BeforeAll
    static void start() {
        browser = Browser.start();
        assumeTrue(browser.isPresent(), "browser tests are skipped: chromium and chromedriver must be installed");
    }

    @AfterAll
    static void stop() {
        browser.ifPresent(Browser::close);
    }

    static Stream<String> scenarios() {
        return Scenarios.installed().keys().stream();
    }

    private static Browser opened(String scenario) {
        Browser open = browser.orElseThrow();
        open.width(1440);
        open.dark(false);
        open.complaints();
        open.open(PAGES.computeIfAbsent(scenario, BrowserTest::page));
        return open;
    }

    private static Path page(String scenario) {
        Study study = Study.of(Scenarios.installed().get(scenario, Position.ofArgument("scenario", scenario)))
                .withPaths(PATHS);
        World world = study.world();
        Blueprint blueprint = study.blueprint();
        Result result = world.scenario().run(study.options(), world.policies()).result();
        Subject subject = new Subject(
                blueprint.title(),
                blueprint.question(),
                blueprint.headlineOutcomes(),
                world.scenario().graph(),
                world.parameters(),
                world.values(),
                world.scenario().equations(),
                world.scenario().matrix().text());
        Report report = Report.of(subject, result)
                .withAnswer(blueprint.answer(result))
                .withLimits(blueprint.limits())
                .withFigures(blueprint.figures(), Sweeps.NONE)
                .withBetter(blueprint.better())
                .withDrivers(Drivers.of(
                        world.scenario(),
                        world.policies().get(world.policies().size() - 1),
                        study.options(),
                        result,
                        byPath(blueprint.headlineOutcomes(), result)))
                .withMoney(Money.of(world.scenario(), world.policies(), result, 2));
        return written(scenario, report);
    }

    private static List<String> byPath(List<String> outcomes, Result result) {
        return outcomes.stream()
                .filter(key -> Convergence.BY_PATH.contains(
                        result.of(result.policies().get(0)).of(key).outcome().kind()))
                .limit(2)
                .toList();
    }

    private static Path written(String name, Report report) {
        try {
            return Files.writeString(folder.resolve(name + ".html"), report.html());
        } catch (IOException cause) {
            throw new IllegalStateException(cause);
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void page_opened_drawsEveryChartWithoutNetwork(String scenario) {
        Browser page = opened(scenario);
        page.run("document.querySelectorAll('details').forEach((d) => { d.open = true; });");
        Object undrawn = page.script("""
                const done = arguments[0];
                setTimeout(() => done(Array.from(document.querySelectorAll('.chart')).filter((c) => {
                  const svg = c.querySelector('svg');
                  const box = svg ? svg.getBoundingClientRect() : { width: 0, height: 0 };
                  return !(box.width > 100 && box.height > 50 && svg.querySelectorAll('path').length > 1) && c.offsetParent;
                }).map((c) => c.id + ' ' + c.dataset.kind).join()), 50);""");
        assertEquals("", undrawn);
        assertTrue((Long) page.run("return document.querySelectorAll('.chart svg').length;") > 2);
        assertEquals(0L, page.run("return performance.getEntriesByType('resource').length;"));
        assertEquals(List.of(), page.complaints());
    }

    /** Of each pair of sectors: the link against the sum of the payments in the table below it, which are rounded to their errors. */
    @ParameterizedTest
    @MethodSource("scenarios")
    void sankey_means_addUpToTheTable(String scenario) {
        Browser page = opened(scenario);
        Object differences = page.run("""
                const wrong = [];
                document.querySelectorAll('.chart[data-kind=sankey]').forEach((place) => {
                  const figure = place.closest('figure');
                  const label = Array.from(figure.querySelectorAll('label')).find((l) => l.textContent.includes('payments, mean'));
                  label.querySelector('input').click();
                  const series = echarts.getInstanceByDom(place).getOption().series[0];
                  const names = {};
                  JSON.parse(document.getElementById(place.id + '-data').textContent).views.forEach((v) =>
                    v.nodes.forEach((n) => { names[n.id] = n.name; }));
                  const table = {}, error = {};
                  let most = 0;
                  figure.querySelectorAll('tbody tr').forEach((row) => {
                    const cells = Array.from(row.children).map((c) => c.textContent);
                    const pair = cells[0] + ' > ' + cells[1];
                    const [amount, error1] = cells[3].replaceAll(',', '').split(' ± ').map(Number);
                    error[pair] = (error[pair] || 0) + (error1 || 0);
                    table[pair] = (table[pair] || 0) + amount;
                    most = Math.max(most, table[pair]);
                  });
                  let drawn = 0;
                  series.links.filter((link) => !link.source.endsWith('>')).forEach((link) => {
                    const pair = names[link.source] + ' > ' + names[link.target.replace('<', '')];
                    drawn++;
                    if (!(Math.abs(table[pair] - link.value) <= 0.005 * most + error[pair])) wrong.push(pair + ' ' + table[pair] + ' ' + link.value);
                    delete table[pair];
                  });
                  Object.keys(table).filter((pair) => table[pair] > 0.005 * most && pair.split(' > ')[0] !== pair.split(' > ')[1])
                    .forEach((pair) => wrong.push('not drawn ' + pair));
                  if (!drawn) wrong.push('nothing drawn in ' + place.id);
                });
                return wrong.join('; ');""");
        assertEquals("", differences);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void controls_keyboard_changeWhatIsShown(String scenario) {
        Browser page = opened(scenario);
        String panels = """
                return Array.from(document.querySelectorAll('.chart svg')).reduce((sum, svg) =>
                  sum + echarts.getInstanceByDom(svg.closest('.chart')).getOption().series.length, 0);""";
        Object before = page.run(panels);
        List<WebElement> boxes = page.driver().findElements(By.cssSelector("#policies input"));
        page.redrawn(() -> boxes.get(boxes.size() - 1).sendKeys(Keys.SPACE));
        assertNotEquals(before, page.run(panels));
        WebElement summary = page.driver().findElement(By.cssSelector("figure:not(.off) summary"));
        summary.sendKeys(Keys.ENTER);
        assertEquals(true, page.run("return arguments[0].parentElement.open;", summary));
        List<WebElement> views = page.driver().findElements(By.cssSelector("figure:not(.off) .choices input"));
        if (!views.isEmpty()) {
            views.get(0).sendKeys(Keys.ARROW_RIGHT);
            assertEquals(true, page.run("return arguments[0].checked;", views.get(1)));
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void page_lightAndDark_hasContrastAndNames(String scenario) {
        Browser page = opened(scenario);
        assertEquals("", page.violations());
        page.dark(true);
        page.open(PAGES.get(scenario));
        assertEquals("", page.violations());
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void layout_phoneAndDesktop_staysWithinTheWindow(String scenario) {
        Browser page = opened(scenario);
        for (int width : new int[] {380, 1440}) {
            page.width(width);
            page.open(PAGES.get(scenario));
            assertEquals(true, page.run("return document.documentElement.scrollWidth <= arguments[0];", width));
            Object tooWide = page.run("""
                    return Array.from(document.querySelectorAll('h1,h2,p,figure,fieldset,.chart,summary')).filter((e) =>
                      e.getBoundingClientRect().right > innerWidth + 1).map((e) => e.outerHTML.slice(0, 80)).join();""");
            assertEquals("", tooWide);
        }
    }

    /** Names that would be markup, script or a style if anything took them for more than text. */
    @Test
    void page_hostileNames_runNothing() {
        String hostile = "</script><img src=x onerror=\"window.taken=1\"><script>window.taken=2</script>{a|b}";
        List<Figure> figures = List.of(
                new Figure.Parts(hostile, hostile, List.of("returned")), new Figure.Stages(hostile, hostile, "end"));
        Report report = Report.of(
                        Example.subject(hostile),
                        Example.result(hostile, Status.COMPLETE, io.gyre.engine.MadeResults.noFailures()))
                .withAnswer(List.of(hostile))
                .withLimits(List.of(hostile))
                .withStudy(hostile, hostile)
                .withFigures(figures, Sweeps.NONE)
                .withProvenance(new Provenance(hostile, hostile, hostile, java.time.Duration.ZERO, 1));
        Browser page = browser.orElseThrow();
        page.complaints();
        page.open(written("hostile", report));
        List<Object> seen = new ArrayList<>();
        seen.add(page.run("return window.taken === undefined;"));
        seen.add(page.run("return document.querySelectorAll('img').length;"));
        seen.add(page.run("return JSON.parse(document.getElementById('gyre-study').textContent).text;"));
        assertEquals(List.of(true, 0L, hostile), seen);
        assertEquals(List.of(), page.complaints());
    }
}
