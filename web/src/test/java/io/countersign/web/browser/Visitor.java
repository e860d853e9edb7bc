package io.countersign.web.browser;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Somebody with a browser of their own. Whatever the browser complains about on the way (a script
 * error, a broken Content Security Policy, a missing file) fails the test at its end.
 */
public final class Visitor {

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  private static final String READABLE = read("/readable.js");

  private final Browser browser;
  private final String server;
  private final List<String> complaints = new ArrayList<>();
  private BrowserContext context;
  private Page page;

  Visitor(Browser browser, String server) {
    this.browser = browser;
    this.server = server;
    this.context = browser.newContext(options());
    this.page = listen(context);
  }

  /** The same visitor in a new browser with scripts turned off. */
  public Visitor withoutScripts() {
    context.close();
    context = browser.newContext(options().setJavaScriptEnabled(false));
    page = listen(context);
    return this;
  }

  public Response open(String path) {
    return page.navigate(path);
  }

  public Page page() {
    return page;
  }

  /** The path the browser shows, without server. */
  public String path() {
    return page.url().substring(server.length());
  }

  public Visitor signIn(String login, String password) {
    open("/sign-in");
    page.getByLabel("Login").fill(login);
    page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(password);
    press("Sign in");
    return this;
  }

  public void press(String button) {
    page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button).setExact(true)).click();
    page.waitForLoadState();
  }

  public Locator heading() {
    return page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1));
  }

  /**
   * Takes the page as it stands at 1360 and 390 pixels, light and dark, into target/screenshots,
   * and makes sure each time that it can be read and hit: contrast, size of targets, names, no
   * scrolling sideways.
   */
  public void takeScreenshots(String name) {
    for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
      for (var width : List.of(390, 1360)) {
        page.setViewportSize(width, width == 390 ? 844 : 900);
        var file = name + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT);
        page.screenshot(
            new ScreenshotOptions().setPath(SCREENSHOTS.resolve(file + ".png")).setFullPage(true));
        assertThat((List<?>) page.evaluate(READABLE)).as(file).isEmpty();
      }
    }
  }

  /** Forgets the complaints so far: the test provoked them. */
  public void forgiveComplaints() {
    complaints.clear();
  }

  void leave() {
    context.close();
    assertThat(complaints).as("what the browser complained about").isEmpty();
  }

  private NewContextOptions options() {
    return new NewContextOptions().setBaseURL(server).setLocale("en-GB").setViewportSize(1360, 900);
  }

  private Page listen(BrowserContext fresh) {
    var opened = fresh.newPage();
    opened.onPageError(complaints::add);
    opened.onConsoleMessage(
        message -> {
          var aboutThePageItself =
              message.text().startsWith("Failed to load resource")
                  && message.location().equals(opened.url() + ":0:0");
          if (message.type().equals("error") && !aboutThePageItself) {
            complaints.add(message.text() + " at " + message.location());
          }
        });
    return opened;
  }

  private static String read(String resource) {
    try (var stream = Visitor.class.getResourceAsStream(resource)) {
      return new String(requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
