package dev.custody.maven.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A headless Chromium for the tests of one class: the one that is installed, nothing is fetched. */
final class Browser implements BeforeAllCallback, AfterAllCallback {
    static final int WIDE = 1280;
    static final int NARROW = 400;

    private static final int HEIGHT = 900;
    private static final long PICTURE = 1_800;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Optional<ChromeDriver> driver = Optional.empty();

    @Override
    public void beforeAll(ExtensionContext context) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(installed("chromium"));
        options.addArguments(
                "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(
                        Path.of(installed("chromedriver")).toFile())
                .usingAnyFreePort()
                .build();
        ChromeDriver started = new ChromeDriver(service, options);
        started.manage().timeouts().pageLoadTimeout(PATIENCE).scriptTimeout(PATIENCE);
        driver = Optional.of(started);
    }

    private static String installed(String program) {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "no " + program + " on the path; install the packages chromium and chromium-driver"));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        driver.ifPresent(ChromeDriver::quit);
    }

    private ChromeDriver chrome() {
        return driver.orElseThrow();
    }

    /**
     * Opens a page in light and at the wide size, with nothing in the logs.
     *
     * @param rest of the address: a query, a fragment or both
     */
    void open(Page page, String rest) {
        chrome().get("about:blank"); // else a new fragment alone loads nothing
        media("screen", "light");
        width(WIDE);
        logged(LogType.BROWSER);
        logged(LogType.PERFORMANCE);
        chrome().get(page.file().toUri() + rest);
    }

    void width(int pixels) {
        size(pixels, HEIGHT);
    }

    private void size(int width, long height) {
        chrome().executeCdpCommand(
                        "Emulation.setDeviceMetricsOverride",
                        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /**
     * @param type {@code screen} or {@code print}
     * @param scheme {@code light} or {@code dark}
     */
    void media(String type, String scheme) {
        chrome().executeCdpCommand(
                        "Emulation.setEmulatedMedia",
                        Map.of(
                                "media",
                                type,
                                "features",
                                List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    void reload() {
        chrome().navigate().refresh();
    }

    String address() {
        return Objects.requireNonNull(chrome().getCurrentUrl());
    }

    WebElement one(String css) {
        return chrome().findElement(By.cssSelector(css));
    }

    /** Those of the elements that can be seen or scrolled to. */
    List<WebElement> shown(String css) {
        return chrome().findElements(By.cssSelector(css)).stream()
                .filter(WebElement::isDisplayed)
                .toList();
    }

    WebElement focused() {
        return chrome().switchTo().activeElement();
    }

    /** The value of an expression; numbers are longs or doubles. */
    Object value(String expression) {
        return Objects.requireNonNull(run("return " + expression));
    }

    /** What a script returns, as text; empty when it returns nothing. */
    String text(String script) {
        return Objects.toString(run(script), "");
    }

    private @Nullable Object run(String script) {
        return chrome().executeScript(script);
    }

    /** Waits for the answer of a script that calls back with the last of its arguments. */
    String answer(String script) {
        return Objects.toString(chrome().executeAsyncScript(script), "");
    }

    /** Draws also what was never near the window, which else is an empty place in pictures and in the accessibility tree. */
    private void drawAll() {
        run("for (const e of document.querySelectorAll('*')) e.style.contentVisibility = 'visible'");
    }

    /** Roles of all that assistive technology is told of, in the order of the page. */
    List<String> roles() {
        drawAll();
        Map<String, Object> tree = chrome().executeCdpCommand("Accessibility.getFullAXTree", Map.of());
        return new ObjectMapper()
                .valueToTree(tree)
                .get("nodes")
                .valueStream()
                .filter(node -> !node.get("ignored").asBoolean())
                .map(node -> node.at("/role/value").asString())
                .toList();
    }

    /** What the page, or the browser about the page, wrote to the console since it was opened. */
    List<String> console() {
        return logged(LogType.BROWSER).stream().map(LogEntry::getMessage).toList();
    }

    /** What was asked for from anywhere since the page was opened, itself included. */
    List<String> requests() {
        ObjectMapper json = new ObjectMapper();
        return logged(LogType.PERFORMANCE).stream()
                .map(entry -> json.readTree(entry.getMessage()).get("message"))
                .filter(message -> message.get("method").asString().equals("Network.requestWillBeSent"))
                .map(message -> message.at("/params/request/url"))
                .map(JsonNode::asString)
                .toList();
    }

    private List<LogEntry> logged(String type) {
        return chrome().manage().logs().get(type).getAll();
    }

    /** The whole page as pictures of a height that one can look at, numbered from the top. */
    void pictures(Path folder, String name) throws IOException {
        drawAll();
        int width = ((Number) value("innerWidth")).intValue();
        long height = ((Number) value("document.documentElement.scrollHeight")).longValue();
        size(width, height);
        Files.createDirectories(folder);
        for (long top = 0, number = 1; top < height; top += PICTURE, number++) {
            Map<String, Object> clip =
                    Map.of("x", 0, "y", top, "width", width, "height", Math.min(PICTURE, height - top), "scale", 1);
            Map<String, Object> picture = chrome().executeCdpCommand(
                            "Page.captureScreenshot", Map.of("format", "png", "clip", clip));
            Files.write(folder.resolve(name + "-" + number + ".png"), Base64.getDecoder()
                    .decode((String) picture.get("data")));
        }
        width(width);
    }

    /** The page on paper. */
    byte[] pdf() {
        Map<String, Object> paper =
                chrome().executeCdpCommand("Page.printToPDF", Map.of("printBackground", true, "preferCSSPageSize", true));
        return Base64.getDecoder().decode((String) paper.get("data"));
    }
}
