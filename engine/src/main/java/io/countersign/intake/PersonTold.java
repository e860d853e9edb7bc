package io.countersign.intake;

import io.countersign.calendar.DateRange;
import io.countersign.canonical.CanonicalJson;
import io.countersign.people.Assignment;
import io.countersign.people.Participant;
import io.countersign.people.ParticipantId;
import io.countersign.people.PayGroup;
import io.countersign.people.Position;
import io.countersign.people.Relation;
import io.countersign.people.Roster;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that was known of one person at some time: the name, the seats by day, and to whom the person
 * stands in a relation. As JSON (schema {@code person/1}) equal tellings have equal text.
 */
record PersonTold(Participant person, List<Assignment> seats, List<Relation> relations) {

  private static final String SCHEMA = "person/1";

  /** Everybody on a roster, by id. */
  static SortedMap<ParticipantId, PersonTold> all(Roster roster, List<Relation> related) {
    SortedMap<ParticipantId, PersonTold> all = new TreeMap<>();
    for (Participant person : roster.participants()) {
      all.put(
          person.id(),
          new PersonTold(
              person,
              roster.assignmentsOf(person.id()).stream()
                  .sorted(Comparator.comparing(seat -> seat.during().from()))
                  .toList(),
              related.stream().filter(r -> r.who().equals(person.id())).toList()));
    }
    return all;
  }

  String write() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("schema", SCHEMA);
    json.put("id", person.id().value());
    json.put("name", person.name());
    Currency paidIn = person.paidIn();
    if (paidIn != null) {
      json.put("paidIn", paidIn.getCurrencyCode());
    }
    if (!person.group().equals(PayGroup.EVERYBODY)) {
      json.put("group", person.group().name());
    }
    json.put("seats", seats.stream().map(PersonTold::seat).toList());
    json.put("relations", relations.stream().map(PersonTold::relation).toList());
    return new String(CanonicalJson.of(json), StandardCharsets.UTF_8);
  }

  static PersonTold read(String text) {
    StrictJson json = StrictJson.parse(text);
    json.require("schema", SCHEMA);
    ParticipantId id = new ParticipantId(json.text("id"));
    Participant person =
        new Participant(
            id,
            json.text("name"),
            json.has("paidIn") ? Currency.getInstance(json.text("paidIn")) : null,
            json.has("group") ? new PayGroup(json.text("group")) : PayGroup.EVERYBODY);
    List<Assignment> seats =
        json.objects(
            "seats",
            seat ->
                new Assignment(
                    id,
                    new Position(seat.text("title"), seat.text("region"), seat.text("level")),
                    seat.has("reportsTo") ? new ParticipantId(seat.text("reportsTo")) : null,
                    during(seat)));
    List<Relation> relations =
        json.objects(
            "relations",
            relation ->
                new Relation(
                    id,
                    relation.text("as"),
                    new ParticipantId(relation.text("to")),
                    during(relation)));
    json.nothingElse();
    return new PersonTold(person, seats, relations);
  }

  private static DateRange during(StrictJson json) {
    return new DateRange(
        LocalDate.parse(json.text("from")),
        json.has("until") ? LocalDate.parse(json.text("until")) : null);
  }

  private static Map<String, Object> seat(Assignment seat) {
    Map<String, Object> json = dated(seat.during());
    json.put("title", seat.as().title());
    json.put("region", seat.as().region());
    json.put("level", seat.as().level());
    ParticipantId above = seat.reportsTo();
    if (above != null) {
      json.put("reportsTo", above.value());
    }
    return json;
  }

  private static Map<String, Object> relation(Relation relation) {
    Map<String, Object> json = dated(relation.during());
    json.put("as", relation.as());
    json.put("to", relation.to().value());
    return json;
  }

  private static Map<String, Object> dated(DateRange during) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("from", during.from().toString());
    LocalDate until = during.until();
    if (until != null) {
      json.put("until", until.toString());
    }
    return json;
  }
}
