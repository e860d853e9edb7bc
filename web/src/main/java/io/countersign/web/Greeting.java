package io.countersign.web;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The last words of a start: where the pages are and how to end the server. */
@Component
class Greeting {

  private final Environment environment;

  Greeting(Environment environment) {
    this.environment = environment;
  }

  /** Ordered last, so that whoever prints at the start too stands above the address. */
  @EventListener
  @Order(Ordered.LOWEST_PRECEDENCE)
  void greet(ApplicationReadyEvent ready) {
    if (ready.getApplicationContext() instanceof WebServerApplicationContext context) {
      var server = context.getWebServer();
      if (server != null) {
        var path = environment.getProperty("server.servlet.context-path", "");
        System.out.printf(
            "%n  Countersign is ready at http://localhost:%d%s   (Ctrl+C ends it)%n%n",
            server.getPort(), path);
      }
    }
  }
}
