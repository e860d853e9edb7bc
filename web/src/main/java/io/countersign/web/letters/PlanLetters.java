package io.countersign.web.letters;

import io.countersign.canonical.Digest;
import io.countersign.contracts.ContractId;
import io.countersign.contracts.Contracts;
import io.countersign.contracts.PlanLetter;
import io.countersign.people.ParticipantId;
import io.countersign.statements.SignedPlans;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose plan letters are there, and which plan versions are signed. */
@Component
class PlanLetters {

  private static final String OWN =
      " from contract c where c.subject = 'PLAN_LETTER' and c.customer_register = :register and"
          + " c.state <> 'VOIDED' ";

  private static final String SIGNED =
      " from contract c join contract_signature s on s.contract_id = c.id and s.seq = (select"
          + " max(l.seq) from contract_signature l where l.contract_id = c.id) and c.subject ="
          + " 'PLAN_LETTER' and c.state = 'SIGNED' ";

  private final JdbcClient jdbc;
  private final Contracts contracts;

  PlanLetters(JdbcClient jdbc, Contracts contracts) {
    this.jdbc = jdbc;
    this.contracts = contracts;
  }

  /** The letters to somebody that were not given up, the latest first. */
  List<LetterView> to(ParticipantId who) {
    return jdbc
        .sql("select c.id" + OWN + "order by c.drafted_at desc")
        .param("register", register(who))
        .query(String.class)
        .list()
        .stream()
        .map(id -> new LetterView(contracts.find(new ContractId(id))))
        .toList();
  }

  long toSignBy(ParticipantId who) {
    return jdbc.sql("select count(*)" + OWN + "and c.state = 'PARTLY_SIGNED'")
        .param("register", register(who))
        .query(Long.class)
        .single();
  }

  /** The letters that both sides signed; of several of one plan version the last one. */
  Map<SignedPlans.Key, SignedPlans.Letter> signed() {
    Map<SignedPlans.Key, SignedPlans.Letter> signed = new HashMap<>();
    jdbc.sql(
            "select c.id, c.booking_id, t.written, s.signed_at,"
                + " s.sigvalue_sha256"
                + SIGNED
                + "join contract_term t on t.contract_id = c.id and t.name = 'plan-version' order"
                + " by s.signed_at")
        .query(
            row -> {
              String id = row.getString("booking_id");
              signed.put(
                  new SignedPlans.Key(
                      PlanLetter.participantOf(id),
                      PlanLetter.planOf(id),
                      Integer.parseInt(row.getString("written"))),
                  new SignedPlans.Letter(
                      row.getString("id"),
                      row.getObject("signed_at", LocalDateTime.class).toLocalDate(),
                      new Digest(row.getString("sigvalue_sha256"))));
            });
    return signed;
  }

  /** How many letters both sides signed, and when the last signature was made. */
  String told() {
    return jdbc.sql("select count(*) letters, max(s.signed_at) last" + SIGNED)
        .query((row, n) -> row.getLong("letters") + " " + row.getString("last"))
        .single();
  }

  private static String register(ParticipantId who) {
    return "Participant " + who.value();
  }
}
