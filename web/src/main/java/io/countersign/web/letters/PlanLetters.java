package io.countersign.web.letters;

import io.countersign.contracts.ContractId;
import io.countersign.contracts.Contracts;
import io.countersign.contracts.PlanLetter;
import io.countersign.people.ParticipantId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose plan letters are there, and which plan versions are signed. */
@Component
class PlanLetters {

  private static final String OWN =
      " from contract c where c.subject = 'PLAN_LETTER' and c.customer_register = :register and"
          + " c.state <> 'VOIDED' ";

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

  /** The plan versions that both sides signed, each as {@link #key} has it. */
  Set<String> signed() {
    return new HashSet<>(
        jdbc.sql(
                "select concat(c.booking_id, ' ', t.written) from contract c join contract_term t"
                    + " on t.contract_id = c.id and t.name = 'plan-version' where c.subject ="
                    + " 'PLAN_LETTER' and c.state = 'SIGNED'")
            .query(String.class)
            .list());
  }

  static String key(String plan, int version, ParticipantId who) {
    return PlanLetter.id(plan, who) + " " + version;
  }

  private static String register(ParticipantId who) {
    return "Participant " + who.value();
  }
}
