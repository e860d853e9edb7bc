package io.countersign.repository;

import io.countersign.clauses.Template;
import io.countersign.clauses.Value;
import io.countersign.contracts.Contract;
import io.countersign.contracts.ContractEvent;
import io.countersign.contracts.ContractId;
import io.countersign.contracts.ContractSignature;
import io.countersign.contracts.ContractState;
import io.countersign.contracts.Contracts;
import io.countersign.contracts.Happening;
import io.countersign.contracts.Role;
import io.countersign.contracts.Side;
import io.countersign.documents.Document;
import io.countersign.documents.PageText;
import io.countersign.library.Library;
import io.countersign.money.Money;
import io.countersign.renewals.Course;
import io.countersign.renewals.Renewals;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files contracts so that they can be found: when one is drafted, printed and signed, and when its
 * time is told or changed, in the same transaction. What is printed is read once; signatures do not
 * change the words on the pages.
 */
@Component
@Transactional(isolation = Isolation.READ_COMMITTED)
public class Filing {

  private static final Set<Happening> TOLD =
      EnumSet.of(
          Happening.CREATED,
          Happening.GENERATED,
          Happening.COMPLETED,
          Happening.NEGOTIATED,
          Happening.VOIDED,
          Happening.TENURE_TOLD,
          Happening.NOTICE_GIVEN,
          Happening.RENEWED,
          Happening.TERMINATED);
  private static final int WORDS_AT_A_TIME = 250;

  private final Contracts contracts;
  private final Library library;
  private final RiskScores risks;
  private final Renewals renewals;
  private final JdbcClient jdbc;
  private final Clock clock;

  Filing(
      Contracts contracts,
      Library library,
      RiskScores risks,
      Renewals renewals,
      JdbcClient jdbc,
      Clock clock) {
    this.contracts = contracts;
    this.library = library;
    this.risks = risks;
    this.renewals = renewals;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @EventListener
  void file(ContractEvent event) {
    if (TOLD.contains(event.what())) {
      file(event.contract());
    }
  }

  /**
   * Contracts that were drafted before there was a repository and are not filed yet.
   *
   * @param after begins behind this one; from the first when empty
   */
  @Transactional(readOnly = true)
  public List<ContractId> notFiled(String after, int atMost) {
    return jdbc
        .sql(
            "select c.id from contract c where c.id > ? and not exists ("
                + "select 1 from filed_contract f where f.contract_id = c.id)"
                + " order by c.id limit ?")
        .params(after, atMost)
        .query(String.class)
        .list()
        .stream()
        .map(ContractId::new)
        .toList();
  }

  /** Files a contract as it stands; filing it again changes nothing. */
  public void file(ContractId id) {
    Contract contract = contracts.find(id);
    Optional<Document> unread = unread(contract);
    unread.ifPresent(document -> read(id, document));
    Optional<Money> value = unread.isPresent() ? unread.flatMap(SignedValue::in) : Optional.empty();
    write(contract, unread.map(document -> document.digest().hex()), value);
    risks.keep(id);
  }

  /** The printed document, when its words were not read yet. */
  private Optional<Document> unread(Contract contract) {
    boolean read =
        jdbc.sql(
                    "select count(*) from filed_contract where contract_id = ? and text_sha256 is"
                        + " not null")
                .param(contract.id().value())
                .query(Integer.class)
                .single()
            > 0;
    return read || contract.revisions().isEmpty()
        ? Optional.empty()
        : Optional.of(contracts.document(contract.id()));
  }

  private void read(ContractId id, Document document) {
    String text = PageText.of(document);
    String digest = document.digest().hex();
    jdbc.sql("delete from document_text where sha256 = ?").param(digest).update();
    jdbc.sql("insert into document_text (sha256, content) values (?, ?)")
        .params(digest, text)
        .update();
    List<String> words = new ArrayList<>(new TreeSet<>(SearchWords.in(text)));
    for (int from = 0; from < words.size(); from += WORDS_AT_A_TIME) {
      index(id, words.subList(from, Math.min(words.size(), from + WORDS_AT_A_TIME)));
    }
  }

  private void index(ContractId id, Collection<String> words) {
    List<String> values = new ArrayList<>();
    words.forEach(word -> values.addAll(List.of(word, id.value())));
    jdbc.sql(
            "insert into contract_word (word, contract_id) values "
                + String.join(", ", Collections.nCopies(words.size(), "(?, ?)")))
        .params(values)
        .update();
  }

  private void write(Contract contract, Optional<String> text, Optional<Money> value) {
    Optional<LocalDate> signed = signedOn(contract);
    Optional<Course> course =
        renewals.course(contract.id(), LocalDate.ofInstant(clock.instant(), clock.getZone()));
    Optional<LocalDate> starts =
        course
            .map(told -> told.tenure().starts())
            .or(() -> day(contract, "start-date"))
            .or(() -> signed);
    Optional<LocalDate> ends =
        course
            .map(told -> told.last().until())
            .or(() -> day(contract, "end-date"))
            .or(() -> ends(contract, starts));
    List<@Nullable Object> facts =
        new ArrayList<>(
            Arrays.asList(
                parties(contract),
                signed.orElse(null),
                starts.filter(day -> signed.isPresent()).orElse(null),
                ends.filter(day -> signed.isPresent()).orElse(null),
                LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)));
    facts.add(contract.id().value());
    int known =
        jdbc.sql(
                "update filed_contract set parties = ?, signed_on = ?, starts_on = ?, ends_on = ?,"
                    + " filed_at = ? where contract_id = ?")
            .params(facts)
            .update();
    if (known == 0) {
      jdbc.sql(
              "insert into filed_contract (parties, signed_on, starts_on, ends_on, filed_at,"
                  + " contract_id) values (?, ?, ?, ?, ?, ?)")
          .params(facts)
          .update();
    }
    text.ifPresent(
        digest ->
            jdbc.sql(
                    "update filed_contract set text_sha256 = ?, value_minor = ?, currency = ?"
                        + " where contract_id = ?")
                .param(digest)
                .param(value.map(Money::minor).orElse(null))
                .param(value.map(money -> money.currency().getCurrencyCode()).orElse(null))
                .param(contract.id().value())
                .update());
  }

  private static String parties(Contract contract) {
    return Arrays.stream(Role.values())
        .map(contract::side)
        .map(Filing::inWords)
        .collect(Collectors.joining());
  }

  private static String inWords(Side side) {
    return SearchWords.spaced(side.party().name()) + SearchWords.spaced(side.signer().name());
  }

  private Optional<LocalDate> signedOn(Contract contract) {
    return contract.state() != ContractState.SIGNED
        ? Optional.empty()
        : contract.signatures().stream()
            .map(ContractSignature::signedAt)
            .max(Comparator.<Instant>naturalOrder())
            .map(at -> LocalDate.ofInstant(at, clock.getZone()));
  }

  private Optional<LocalDate> ends(Contract contract, Optional<LocalDate> starts) {
    return said(contract, "term-months")
        .filter(Value.Count.class::isInstance)
        .map(months -> ((Value.Count) months).number())
        .flatMap(months -> starts.map(day -> day.plusMonths(months)));
  }

  private Optional<LocalDate> day(Contract contract, String variable) {
    return said(contract, variable)
        .filter(Value.Day.class::isInstance)
        .map(day -> ((Value.Day) day).date());
  }

  private Optional<Value> said(Contract contract, String variable) {
    Optional<Template> template = library.clauses().template(contract.template());
    return template.flatMap(known -> known.value(variable, contract.terms()));
  }
}
