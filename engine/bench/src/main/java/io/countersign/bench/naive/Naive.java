package io.countersign.bench.naive;

import io.countersign.bench.facts.Facts;
import io.countersign.bench.facts.PayLine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/** One session of Drools that holds everything and pays by {@code naive.drl}. */
public final class Naive {

  private static final String COMPILED = "/META-INF/kie/io.countersign/bench/drools-model";
  private static final String HEADER = "Drools-Model-Version:";

  /** Built when first asked for, from what the build compiled. */
  private static final KieBase RULES = KieBaseBuilder.createKieBaseFromModel(model());

  private Naive() {}

  /** What everybody is paid, in no particular order, without lines of nothing for a month. */
  public static List<PayLine> pay(Facts facts) {
    KieSession session = RULES.newKieSession();
    try {
      facts.all().forEach(session::insert);
      session.fireAllRules();
      return session.getObjects(PayLine.class::isInstance).stream()
          .map(PayLine.class::cast)
          .filter(line -> line.cents() != 0 || line.isForATier())
          .toList();
    } finally {
      session.dispose();
    }
  }

  private static Model model() {
    try (InputStream listed = Naive.class.getResourceAsStream(COMPILED)) {
      if (listed == null) {
        throw new IllegalStateException("the build left no compiled rules at " + COMPILED);
      }
      String text = new String(listed.readAllBytes(), StandardCharsets.UTF_8);
      String name = text.lines().filter(line -> !line.startsWith(HEADER)).findFirst().orElseThrow();
      return Class.forName(name).asSubclass(Model.class).getDeclaredConstructor().newInstance();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the compiled rules cannot be loaded", e);
    }
  }
}
