package dev.dreadnought.browser;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * The machine's own Chromium, without a window. Scripts of a test run beside the page and not as
 * part of it, so that the page's content security policy stays as it is.
 */
final class Chromium implements AutoCloseable {
  private static final int TALL = 900;

  /** How long a page may take to stand or a script to end, on the slowest of machines. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** What Chromium's protocol tells of a request. */
  private static final Pattern REQUEST =
      Pattern.compile("\"method\":\"Network\\.requestWillBeSent\".*?\"url\":\"([^\"]*)\"");

  /**
   * Axe parses the colour of every element and of all that lie beneath it, which takes it a quarter
   * of its time; a page has some dozens of colours.
   */
  private static final String EACH_COLOUR_ONCE =
      """
      ;(colour => {
        const parse = colour.parseString;
        const known = new Map();
        colour.parseString = function (text) {
          if (!known.has(text)) {
            parse.call(this, text);
            known.set(text, [this.r, this.g, this.b, this.alpha]);
          }
          [this.r, this.g, this.b, this.alpha] = known.get(text);
          return this;
        };
      })(axe.commons.color.Color.prototype);
      """;

  private final ChromeDriver driver;

  private Chromium(ChromeDriver driver) {
    this.driver = driver;
  }

  /** Why no page can be opened on this machine; nothing where one can. */
  static Optional<String> missing() {
    if (browser().isEmpty()) {
      return Optional.of("no chromium on the PATH and none named by DREADNOUGHT_CHROMIUM");
    }
    return driver().isEmpty()
        ? Optional.of("no chromedriver on the PATH and none named by DREADNOUGHT_CHROMEDRIVER")
        : Optional.empty();
  }

  static Chromium open() {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(browser().orElseThrow().toFile());
    options.addArguments(
        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--lang=en");
    options.setCapability("goog:loggingPrefs", Map.of("browser", "ALL", "performance", "ALL"));
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(driver().orElseThrow().toFile())
            .withLogOutput(java.io.OutputStream.nullOutputStream())
            .build();
    ChromeDriver driver = new ChromeDriver(service, options);
    driver.manage().timeouts().scriptTimeout(PATIENCE);
    return new Chromium(driver);
  }

  private static Optional<Path> browser() {
    return named("DREADNOUGHT_CHROMIUM", "chromium", "chromium-browser", "google-chrome");
  }

  private static Optional<Path> driver() {
    return named("DREADNOUGHT_CHROMEDRIVER", "chromedriver");
  }

  private static Optional<Path> named(String variable, String... names) {
    String given = System.getenv(variable);
    if (given != null) {
      return Optional.of(Path.of(given)).filter(Files::isExecutable);
    }
    String[] folders = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator);
    return Stream.of(names)
        .flatMap(name -> Stream.of(folders).map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  // ---- the page and how it is shown

  /**
   * Comes back when the page stands: on a busy machine the driver itself comes back before that.
   */
  void show(Path page) {
    driver.executeScript("window.isLeft = true");
    driver.get(page.toUri().toString());
    String stands = "return window.isLeft === undefined && document.readyState === 'complete'";
    new WebDriverWait(driver, PATIENCE)
        .ignoring(WebDriverException.class)
        .until(shown -> Boolean.TRUE.equals(driver.executeScript(stands)));
  }

  /** As a screen of so many CSS pixels. */
  void width(int pixels) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", pixels, "height", TALL, "deviceScaleFactor", 1, "mobile", false));
  }

  /**
   * @param media {@code screen}, {@code print}, or empty for what the page is shown on
   */
  void media(String media, boolean isDark) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "media",
            media,
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", isDark ? "dark" : "light"))));
  }

  /** Without scripts of the page from the next page on; those of a test still run. */
  void scripts(boolean areOn) {
    driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !areOn));
  }

  /** The page on paper, as Chromium prints it. */
  byte[] print() {
    Object data = driver.executeCdpCommand("Page.printToPDF", Map.of()).get("data");
    return Base64.getDecoder().decode(String.valueOf(data));
  }

  /** So much of the page, from so far below its top, in CSS pixels, as PNG. */
  byte[] picture(int top, int width, int height) {
    Map<String, Integer> clip =
        Map.of("x", 0, "y", top, "width", width, "height", height, "scale", 1);
    Object data =
        driver
            .executeCdpCommand(
                "Page.captureScreenshot",
                Map.of("format", "png", "captureBeyondViewport", true, "clip", clip))
            .get("data");
    return Base64.getDecoder().decode(String.valueOf(data));
  }

  // ---- what a reader does

  void click(String css) {
    driver.findElement(By.cssSelector(css)).click();
  }

  void type(String css, String text) {
    driver.findElement(By.cssSelector(css)).sendKeys(text);
  }

  void press(CharSequence... keys) {
    new Actions(driver).sendKeys(keys).perform();
  }

  void tab() {
    press(Keys.TAB);
  }

  void enter() {
    press(Keys.ENTER);
  }

  /** Chooses an entry of a list as a click does. */
  void chooseValue(String css, String value) {
    String find =
        "return [...document.querySelector(arguments[0]).options].find(o => o.value === arguments[1])";
    ((WebElement) driver.executeScript(find, css, value)).click();
  }

  // ---- what a reader gets

  void run(String script) {
    driver.executeScript(script);
  }

  /** How long the page takes to do something and to be laid out again. */
  long milliseconds(String script) {
    return ((Number)
            driver.executeScript(
                "const began = performance.now(); "
                    + script
                    + "; return performance.now() - began"))
        .longValue();
  }

  String ask(String expression) {
    return String.valueOf(driver.executeScript("return " + expression));
  }

  long count(String expression) {
    return ((Number) driver.executeScript("return " + expression)).longValue();
  }

  boolean holds(String expression) {
    return Boolean.TRUE.equals(driver.executeScript("return " + expression));
  }

  List<String> texts(String expression) {
    Object said = driver.executeScript("return Array.from(" + expression + ").map(String)");
    return ((List<?>) said).stream().map(String::valueOf).toList();
  }

  /** Messages of the page since this was last asked. */
  List<String> console() {
    return entries("browser").map(LogEntry::getMessage).toList();
  }

  /** What was asked for since this was last asked, the page itself too. */
  List<String> requests() {
    return entries("performance")
        .map(entry -> REQUEST.matcher(entry.getMessage()))
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .toList();
  }

  private Stream<LogEntry> entries(String log) {
    return driver.manage().logs().get(log).getAll().stream();
  }

  /**
   * Serious and critical violations of WCAG 2.2 AA that axe-core finds, each with its places.
   *
   * @param rule the only one to try, or empty for all
   */
  List<String> violations(String rule) {
    driver.executeScript(axe() + EACH_COLOUR_ONCE);
    Object said =
        driver.executeAsyncScript(
            """
            const done = arguments[arguments.length - 1];
            const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
            const only = arguments[0] === '' ? tags : {type: 'rule', values: [arguments[0]]};
            axe.run(document, {runOnly: only, resultTypes: ['violations']}).then(
              found => done(found.violations
                .filter(v => v.impact === 'serious' || v.impact === 'critical')
                .map(v => v.id + ': ' + v.help + ': '
                  + v.nodes.slice(0, 3).map(n => n.target.join(' ') + ' ' + n.html.slice(0, 160)
                    + ' ' + n.failureSummary).join(' | '))),
              wrong => done(['axe did not run: ' + wrong]));
            """,
            rule);
    return ((List<?>) said).stream().map(String::valueOf).toList();
  }

  private static String axe() {
    try (InputStream in = Chromium.class.getResourceAsStream("/axe.min.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    driver.quit();
  }
}
