package io.countersign.scenarios;

import io.countersign.calendar.DateRange;
import io.countersign.people.Assignment;
import io.countersign.people.Participant;
import io.countersign.people.ParticipantId;
import io.countersign.people.Position;
import io.countersign.people.Relation;
import io.countersign.yaml.Item;
import io.countersign.yaml.Section;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads who works as what, under whom, and who stands to whom in another relation. */
final class PeopleReader {

  private final LocalDate firstDay;
  private final List<Participant> people = new ArrayList<>();
  private final List<Assignment> seats = new ArrayList<>();
  private final List<ParticipantId> above = new ArrayList<>();

  /**
   * @param firstDay the day from which people without a first day are there
   */
  PeopleReader(LocalDate firstDay) {
    this.firstDay = firstDay;
  }

  Staff people(Item item) {
    item.section().entries().forEach(this::person);
    return new Staff(people, seats, above);
  }

  private void person(String key, Item item) {
    ParticipantId id = new ParticipantId(key);
    Participant person = new Participant(id, key);
    for (Item seat : item.isList() ? item.list() : List.of(item)) {
      Section section = seat.section();
      person = described(person, section);
      @Nullable ParticipantId boss =
          section.optional("reports-to").flatMap(Item::text).map(ParticipantId::new).orElse(null);
      if (boss != null) {
        above.add(boss);
      }
      Position position =
          new Position(
              word(section, "position").orElse(Staff.SELLER),
              word(section, "region").orElse(""),
              word(section, "level").orElse(""));
      during(section).map(d -> new Assignment(id, position, boss, d)).ifPresent(seats::add);
      section.done();
    }
    people.add(person);
  }

  private static Participant described(Participant person, Section section) {
    String name = word(section, "name").orElse(person.name());
    @Nullable Currency paidIn =
        section.optional("paid-in").flatMap(Currencies::read).orElse(person.paidIn());
    return new Participant(person.id(), name, paidIn);
  }

  private static Optional<String> word(Section section, String key) {
    return section.optional(key).flatMap(Item::text);
  }

  private Optional<DateRange> during(Section section) {
    LocalDate from = section.optional("from").flatMap(Item::date).orElse(firstDay);
    Optional<Item> end = section.optional("until");
    @Nullable LocalDate until = end.flatMap(Item::date).orElse(null);
    if (until != null && !from.isBefore(until)) {
      return end.get().wrong("a day after " + from + "; until is the day after the last");
    }
    return Optional.of(new DateRange(from, until));
  }

  List<Relation> relations(Item list) {
    List<Relation> relations = new ArrayList<>();
    for (Item entry : list.list()) {
      Section section = entry.section();
      Optional<String> who =
          section.required("who", "the key of a participant").flatMap(Item::text);
      Optional<String> as =
          section.required("as", "the relation, such as mentor").flatMap(Item::text);
      Optional<String> to = section.required("to", "the key of another").flatMap(Item::text);
      Optional<DateRange> during = during(section);
      section.done();
      if (who.isPresent() && as.isPresent() && to.isPresent() && during.isPresent()) {
        relations.add(
            new Relation(
                new ParticipantId(who.get()), as.get(), new ParticipantId(to.get()), during.get()));
      }
    }
    return relations;
  }
}
