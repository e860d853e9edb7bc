package io.countersign.web.cli;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/**
 * The application behind the commands. It starts when the first of its beans is asked for: without
 * a web server, with no more of its beans than are needed, and without taking over the work of
 * servers.
 */
final class Beans implements IFactory, AutoCloseable {

  private final Class<?> application;
  private @Nullable ConfigurableApplicationContext context;

  Beans(Class<?> application) {
    this.application = application;
  }

  <B> B get(Class<B> type) {
    if (context == null) {
      context =
          new SpringApplicationBuilder(application)
              .web(WebApplicationType.NONE)
              .lazyInitialization(true)
              .properties(
                  "logging.level.root=warn",
                  // why it did not start is told by the command, in words
                  "logging.level.org.springframework.boot.diagnostics=off",
                  "logging.level.org.springframework.context.annotation=error",
                  "spring.main.log-startup-info=false",
                  "countersign.resume=false")
              .run();
    }
    return context.getBean(type);
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    for (var constructor : type.getDeclaredConstructors()) {
      if (constructor.getParameterCount() == 1
          && constructor.getParameterTypes()[0] == Beans.class) {
        return type.cast(constructor.newInstance(this));
      }
    }
    return CommandLine.defaultFactory().create(type);
  }

  @Override
  public void close() {
    if (context != null) {
      context.close();
    }
  }
}
