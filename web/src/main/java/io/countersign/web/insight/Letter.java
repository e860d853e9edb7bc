package io.countersign.web.insight;

import io.countersign.attainment.Attainment;
import io.countersign.calculation.PayCurve;
import io.countersign.calendar.DateRange;
import io.countersign.calendar.Period;
import io.countersign.contracts.PlanLetter;
import io.countersign.documents.Attachment;
import io.countersign.documents.Block;
import io.countersign.documents.Block.Column;
import io.countersign.documents.Block.Fact;
import io.countersign.documents.Block.Row;
import io.countersign.documents.Draft;
import io.countersign.insight.Prospect;
import io.countersign.plans.ClawbackTerms;
import io.countersign.plans.Plan;
import io.countersign.plans.PlanComponent;
import io.countersign.publishing.PublishedPlan;
import io.countersign.web.figures.Words;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The letter that tells one participant what a published plan says: every component that is for
 * them in plain words with its clause, their quotas, and what would be paid at each bound. The plan
 * document travels inside. The same plan and the same facts give the same bytes.
 */
final class Letter {

  private final PublishedPlan published;
  private final Plan plan;
  private final List<PlanComponent> components;
  private final Prospect prospect;

  /**
   * @param components those that are for the participant
   */
  Letter(PublishedPlan published, List<PlanComponent> components, Prospect prospect) {
    this.published = published;
    this.plan = published.plan();
    this.components = components;
    this.prospect = prospect;
  }

  Draft draft() {
    String label = published.label();
    Draft draft =
        Draft.titled(plan.head().title(), Locale.ENGLISH, published.publishedAt())
            .withSubject("Plan letter for " + prospect.who().name())
            .withFooter(label + " · " + published.digest().brief());
    for (PlanLetter.Part part : parts()) {
      draft = draft.with(part.blocks());
    }
    return draft.attaching(document());
  }

  /** The letter to be signed, as its first revision. */
  PlanLetter toSign() {
    return new PlanLetter(
        new PlanLetter.OfPlan(
            plan.head().name(), plan.head().version(), published.digest(), plan.head().title()),
        new PlanLetter.Addressee(prospect.who().id(), prospect.who().name()),
        1,
        parts(),
        document());
  }

  private Attachment document() {
    return Attachment.of(
        "plan.yaml",
        "application/yaml",
        "The plan document, which this letter tells in words",
        published.version().document().getBytes(StandardCharsets.UTF_8));
  }

  private List<PlanLetter.Part> parts() {
    List<Block> terms = new ArrayList<>();
    terms.add(facts());
    terms.add(new Block.Heading("What you can earn"));
    ComponentWords words = new ComponentWords(plan);
    components.forEach(component -> terms.addAll(words.of(component)));
    return List.of(
        new PlanLetter.Part("terms", terms),
        new PlanLetter.Part("quotas", quotas()),
        new PlanLetter.Part("results", results()),
        new PlanLetter.Part("clawback", clawback()),
        new PlanLetter.Part("examples", LetterExamples.of(published)));
  }

  private Block facts() {
    DateRange during = plan.head().effective();
    return Block.Facts.of(
        new Fact("Participant", prospect.who().name() + " (" + prospect.who().id() + ")"),
        new Fact("Plan", published.label()),
        new Fact(
            "In force",
            Words.day(during.from())
                + " until "
                + Words.day(Objects.requireNonNull(during.until()).minusDays(1))),
        new Fact("Worked out", "per " + Phrases.word(plan.head().period())),
        new Fact("Currency", plan.currency().getCurrencyCode()),
        new Fact("Digest", digest()));
  }

  /** In two lines of equal length, so that it is never broken elsewhere. */
  private String digest() {
    String hex = published.digest().hex();
    return hex.substring(0, hex.length() / 2) + "\n" + hex.substring(hex.length() / 2);
  }

  /** The quotas of the participant by period. */
  private List<Block> quotas() {
    Map<String, Map<Period, BigDecimal>> quotas = new TreeMap<>();
    Map<String, String> names =
        components.stream()
            .filter(c -> c.looksAt().map(PlanComponent.Base::quota).isPresent())
            .collect(
                Collectors.toMap(
                    PlanComponent::id, c -> String.valueOf(c.looksAt().orElseThrow().quota())));
    for (Attainment stands : prospect.quotas()) {
      BigDecimal quota = stands.quota();
      String name = names.get(stands.component());
      if (quota != null && name != null) {
        quotas.computeIfAbsent(name, n -> new TreeMap<>()).put(stands.period(), quota);
      }
    }
    List<Row> rows = new ArrayList<>();
    quotas.forEach(
        (name, periods) ->
            periods.forEach(
                (period, quota) ->
                    rows.add(
                        Row.of(name, period.label(), Words.exact(quota.stripTrailingZeros())))));
    return rows.isEmpty()
        ? List.of()
        : List.of(
            new Block.Heading("Your quotas"),
            new Block.Grid(
                List.of(
                    Column.words("Quota", 10),
                    Column.words("Period", 5),
                    Column.figures("Target", 7)),
                rows));
  }

  /** What would be paid at each height of a measure. */
  private List<Block> results() {
    Map<String, String> titles =
        components.stream().collect(Collectors.toMap(PlanComponent::id, c -> c.head().title()));
    List<Block> blocks = new ArrayList<>();
    for (PayCurve.Line line : prospect.curves()) {
      String title = titles.get(line.component());
      if (title != null && !line.points().isEmpty()) {
        blocks.add(new Block.Heading(2, title));
        blocks.add(curve(line));
      }
    }
    if (!blocks.isEmpty()) {
      blocks.add(0, new Block.Heading("What would be paid"));
      blocks.add(
          1,
          new Block.Paragraph(
              "Worked out by the calculation itself for "
                  + prospect.period()
                  + ", everything else being as it is."));
    }
    return blocks;
  }

  private static Block curve(PayCurve.Line line) {
    return new Block.Grid(
        List.of(
            Column.words("Where you stand", 9),
            Column.figures(line.measure(), 7),
            Column.figures("Pay", 7)),
        line.points().stream()
            .map(
                point ->
                    Row.of(
                        point.name(),
                        Words.number(point.height()),
                        Words.amount(point.pay()) + " " + point.pay().currency()))
            .toList());
  }

  private List<Block> clawback() {
    Set<String> own = components.stream().map(PlanComponent::id).collect(Collectors.toSet());
    List<Block> blocks = new ArrayList<>();
    for (ClawbackTerms terms : plan.clawback()) {
      if (terms.components().stream().anyMatch(own::contains)) {
        blocks.add(new Block.Numbered(terms.clause(), ClawbackWords.of(terms)));
      }
    }
    if (!blocks.isEmpty()) {
      blocks.add(0, new Block.Heading("What is taken back"));
    }
    return blocks;
  }
}
