package io.gyre.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The system's Chromium without a window; nothing is downloaded. */
final class Browser implements AutoCloseable {

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    private static Optional<Path> program(String... names) {
        return Arrays.stream(names)
                .flatMap(name -> Arrays.stream(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Empty where Chromium or its driver is not installed. */
    static Optional<Browser> start() {
        Optional<Path> binary = program("chromium", "chromium-browser", "google-chrome", "chrome");
        Optional<Path> control = program("chromedriver");
        if (binary.isEmpty() || control.isEmpty()) {
            return Optional.empty();
        }
        LoggingPreferences logging = new LoggingPreferences();
        logging.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(binary.get().toFile());
        options.setCapability("goog:loggingPrefs", logging);
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--window-size=1440,1000");
        System.setProperty("webdriver.chrome.driver", control.get().toString());
        ChromeDriver driver = new ChromeDriver(options);
        driver.manage().timeouts().scriptTimeout(Duration.ofSeconds(60));
        return Optional.of(new Browser(driver));
    }

    /** Opens a file and waits until all charts in sight are drawn. */
    void open(Path page) {
        driver.get(page.toUri().toString());
        awaitDrawn();
    }

    /** The page says how often it has drawn all it had to. */
    void awaitDrawn() {
        script("""
                const done = arguments[arguments.length - 1];
                const look = () => document.documentElement.dataset.drawn ? done() : setTimeout(look, 20);
                look();""");
    }

    /** Does something that draws anew, and waits for that. */
    void redrawn(Runnable change) {
        run("delete document.documentElement.dataset.drawn;");
        change.run();
        awaitDrawn();
    }

    Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    Object script(String asynchronous, Object... arguments) {
        return driver.executeAsyncScript(asynchronous, arguments);
    }

    ChromeDriver driver() {
        return driver;
    }

    void width(int pixels) {
        Map<String, Object> screen = Map.of("width", pixels, "height", 1000, "deviceScaleFactor", 1, "mobile", false);
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride", screen);
    }

    void dark(boolean isDark) {
        Map<String, Object> scheme = Map.of("name", "prefers-color-scheme", "value", isDark ? "dark" : "light");
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(scheme)));
    }

    /** What the browser complained of since it was asked last. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(entry -> entry.getLevel() + " " + entry.getMessage())
                .toList();
    }

    /** What axe-core finds wrong with the page. */
    Object violations() {
        run(resource("axe.min.js"));
        return script("""
                const done = arguments[arguments.length - 1];
                axe.run(document, { runOnly: ['wcag2a', 'wcag2aa'], resultTypes: ['violations'] }).then((result) =>
                  done(result.violations.map((v) => v.id + ': ' + v.nodes.slice(0, 3).map((n) => n.html.slice(0, 160) + ' ' + n.failureSummary).join('; ')).join('\\n')));""");
    }

    private static String resource(String name) {
        try (InputStream stream = Browser.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
