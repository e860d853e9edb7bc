package io.countersign.web.demo;

import io.countersign.compliance.Compliance;
import io.countersign.contracts.Actor;
import io.countersign.retention.Retention;
import io.countersign.retention.RetentionClass;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** How the demo company keeps its contracts: a class that two people decided, and a first look. */
@Component
class DemoKeeping {

  private static final int YEARS = 7;

  private final Retention retention;
  private final Compliance compliance;

  DemoKeeping(Retention retention, Compliance compliance) {
    this.retention = retention;
    this.compliance = compliance;
  }

  /** Decides how long contracts are kept, once, and looks at everything. */
  void begin() {
    if (retention.requests().isEmpty()) {
      retention.ask(
          new RetentionClass(
              "Commercial papers", RetentionClass.ANY, YEARS, LocalDate.of(2020, 1, 1)),
          "Six years by law, and one more",
          new Actor("legal"));
      retention.decide(retention.requests().get(0).id(), true, new Actor("controller"));
    }
    compliance.look("clock");
  }
}
