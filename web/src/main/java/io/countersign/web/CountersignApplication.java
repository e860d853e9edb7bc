package io.countersign.web;

import io.countersign.web.cli.Commands;
import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/**
 * The whole application. With a command as its first argument it runs that command and ends;
 * without one it serves the pages.
 */
@SpringBootApplication(scanBasePackages = "io.countersign")
@AutoConfigurationPackage(basePackages = "io.countersign")
public class CountersignApplication {

  public static void main(String[] args) {
    if (Commands.understands(args)) {
      System.exit(new Commands(CountersignApplication.class).run(args));
    }
    SpringApplication.run(CountersignApplication.class, args);
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
