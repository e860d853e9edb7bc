package io.countersign.web.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** The system's Chromium, started once for all browser tests; a fresh visitor for every method. */
final class Chromium implements ExecutionCondition, ParameterResolver, AfterEachCallback {

  private static final Namespace OURS = Namespace.create(Chromium.class);

  private record Running(Playwright playwright, Browser browser) implements AutoCloseable {

    static Running start() {
      var playwright = Playwright.create();
      var options =
          new LaunchOptions()
              .setExecutablePath(executable().orElseThrow())
              .setArgs(
                  System.getProperty("user.name").equals("root")
                      ? List.of("--no-sandbox")
                      : List.of());
      return new Running(playwright, playwright.chromium().launch(options));
    }

    @Override
    public void close() {
      playwright.close();
    }
  }

  private static Optional<Path> executable() {
    return Stream.of(
            System.getProperty("browser.path", "/usr/bin/chromium"),
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (executable().isPresent()) {
      return ConditionEvaluationResult.enabled("Chromium is here");
    }
    if (Boolean.getBoolean("browser.required")) {
      throw new IllegalStateException(
          "-Dbrowser.required=true, but there is no Chromium: install it or set -Dbrowser.path");
    }
    return ConditionEvaluationResult.disabled("no Chromium: install it or set -Dbrowser.path");
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Visitor.class;
  }

  @Override
  public Visitor resolveParameter(ParameterContext parameter, ExtensionContext context) {
    var port =
        SpringExtension.getApplicationContext(context)
            .getEnvironment()
            .getRequiredProperty("local.server.port");
    var running =
        context
            .getRoot()
            .getStore(OURS)
            .computeIfAbsent(Running.class, type -> Running.start(), Running.class);
    var visitor = new Visitor(running.browser(), "http://localhost:" + port);
    context.getStore(OURS).put(Visitor.class, visitor);
    return visitor;
  }

  @Override
  public void afterEach(ExtensionContext context) {
    var visitor = context.getStore(OURS).remove(Visitor.class, Visitor.class);
    if (visitor != null) {
      visitor.leave();
    }
  }
}
