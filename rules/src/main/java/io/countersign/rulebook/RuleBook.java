package io.countersign.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.runtime.KieSession;

/**
 * All rules of the product, built once per JVM from what the build compiled. It takes no rule text
 * at run time, so no user's text can become a rule.
 */
public final class RuleBook {

  private static final String COMPILED = "/META-INF/kie/io.countersign/rules/drools-model";
  private static final String HEADER = "Drools-Model-Version:";

  /** A decision and the sentence of the rule that made it. */
  public record Ruling<D>(D decision, String rule) {}

  private RuleBook() {}

  /**
   * The decisions of one kind that the rules make from facts, in no particular order.
   *
   * @throws IllegalStateException when rules go on firing beyond what the facts can explain
   */
  public static <D> List<Ruling<D>> rule(Collection<?> facts, Class<D> kind) {
    List<Ruling<D>> rulings = new ArrayList<>();
    KieSession session = Built.RULES.newKieSession();
    try {
      session.addEventListener(
          new DefaultRuleRuntimeEventListener() {
            @Override
            public void objectInserted(ObjectInsertedEvent event) {
              if (event.getRule() != null && kind.isInstance(event.getObject())) {
                rulings.add(new Ruling<>(kind.cast(event.getObject()), event.getRule().getName()));
              }
            }
          });
      facts.forEach(session::insert);
      int limit = 1_000 + 1_000 * facts.size();
      if (session.fireAllRules(limit) >= limit) {
        throw new IllegalStateException("the rules fired " + limit + " times and did not end");
      }
    } finally {
      session.dispose();
    }
    return rulings;
  }

  /** The names of all rules, each a sentence. */
  public static List<String> sentences() {
    return Built.RULES.getKiePackages().stream()
        .flatMap(p -> p.getRules().stream())
        .map(org.kie.api.definition.rule.Rule::getName)
        .sorted()
        .toList();
  }

  /** Built when first asked for. */
  private static final class Built {
    private static final KieBase RULES = KieBaseBuilder.createKieBaseFromModel(models());

    private static List<Model> models() {
      try (InputStream listed = RuleBook.class.getResourceAsStream(COMPILED)) {
        if (listed == null) {
          throw new IllegalStateException("the build left no compiled rules at " + COMPILED);
        }
        List<Model> models = new ArrayList<>();
        String text = new String(listed.readAllBytes(), StandardCharsets.UTF_8);
        for (String name : text.lines().filter(line -> !line.startsWith(HEADER)).toList()) {
          models.add(
              Class.forName(name).asSubclass(Model.class).getDeclaredConstructor().newInstance());
        }
        return models;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("a compiled rule cannot be loaded", e);
      }
    }
  }
}
