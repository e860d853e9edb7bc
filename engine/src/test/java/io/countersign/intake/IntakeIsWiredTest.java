package io.countersign.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.bookings.BookingRegister;
import io.countersign.database.OnEveryDatabase;
import io.countersign.database.TestDatabase;
import io.countersign.intake.ImportReport.Outcome;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

class IntakeIsWiredTest {

  @TempDir private Path folder;

  @OnEveryDatabase
  void importsAndBooksInsideTransactionsOfHibernate(TestDatabase database) {
    Office office = new Office(folder);
    try (ConfigurableApplicationContext spring =
        new SpringApplicationBuilder(Wiring.class)
            .web(WebApplicationType.NONE)
            .properties(
                "spring.datasource.url=" + database.url(),
                "spring.datasource.username=" + database.user(),
                "spring.flyway.enabled=false",
                "spring.jpa.hibernate.ddl-auto=none",
                "spring.main.banner-mode=off")
            .run()) {
      assertThat(spring.getBean(PlatformTransactionManager.class))
          .isInstanceOf(JpaTransactionManager.class);

      ImportReport report =
          spring
              .getBean(CsvImport.class)
              .run(office.mapping(), office.folder(), ImportMode.ALL_ROWS);
      assertThat(report.outcome()).isEqualTo(Outcome.WRITTEN);

      DealJournal journal = spring.getBean(DealJournal.class);
      assertThat(spring.getBean(BookingRegister.class).register(journal.histories())).hasSize(1);
    }
  }

  @Configuration
  @EnableAutoConfiguration
  @ComponentScan({"io.countersign.intake", "io.countersign.bookings"})
  static class Wiring {
    @Bean
    Clock clock() {
      return Clock.fixed(Instant.parse("2026-11-21T00:00:00Z"), ZoneOffset.UTC);
    }
  }
}
