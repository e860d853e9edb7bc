package io.countersign.demo;

import io.countersign.calendar.DateRange;
import io.countersign.people.Assignment;
import io.countersign.people.Participant;
import io.countersign.people.ParticipantId;
import io.countersign.people.Position;
import io.countersign.people.Roster;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A sales director, a manager for each region, and the sellers; some change teams on the way. */
final class DemoPeople {

  private static final String[] REGIONS = {"North", "Central", "South"};
  private static final String[] MANAGERS = {"Ingrid Halvorsen", "Tomasz Wilk", "Paloma Reyes"};
  private static final String DIRECTOR = "Adaeze Nwosu";
  private static final String[] SELLERS = {
    "Maya Okafor", "Jonas Lindqvist", "Priya Raman", "Elena Kovac", "Samuel Achterberg",
    "Noor Haddad", "Lukas Brandt", "Aiko Tanabe", "Diego Fuentes", "Hanna Virtanen",
    "Oluwaseun Bello", "Clara Moreau", "Mateus Carvalho", "Siobhan Keane", "Rafael Ortega",
    "Yusuf Demir", "Anouk Visser", "Kwame Mensah", "Zofia Nowak", "Bastien Leroy",
    "Leila Farahani", "Viktor Sandberg", "Carmen Ibáñez", "Femi Adeyemi", "Julia Hartmann",
    "Marco Bellini"
  };

  private final List<Participant> participants = new ArrayList<>();
  private final List<Assignment> assignments = new ArrayList<>();
  private final List<ParticipantId> sellers = new ArrayList<>();

  DemoPeople(LocalDate start) {
    ParticipantId director = add(DIRECTOR);
    seat(director, new Position("Director", "All regions", "3"), null, DateRange.from(start));
    ParticipantId[] managers = new ParticipantId[REGIONS.length];
    for (int r = 0; r < REGIONS.length; r++) {
      managers[r] = add(MANAGERS[r]);
      seat(managers[r], new Position("Manager", REGIONS[r], "2"), director, DateRange.from(start));
    }
    for (int i = 0; i < SELLERS.length; i++) {
      int region = i % REGIONS.length;
      ParticipantId seller = add(SELLERS[i]);
      sellers.add(seller);
      if (i == 7) {
        LocalDate moves = start.plusMonths(6);
        seat(seller, seller(region), managers[region], new DateRange(start, moves));
        int next = (region + 1) % REGIONS.length;
        seat(seller, seller(next), managers[next], DateRange.from(moves));
      } else {
        seat(seller, seller(region), managers[region], DateRange.from(start));
      }
    }
  }

  Roster roster() {
    return new Roster(participants, assignments);
  }

  List<ParticipantId> sellers() {
    return sellers;
  }

  private static Position seller(int region) {
    return new Position("Seller", REGIONS[region], "1");
  }

  private ParticipantId add(String name) {
    ParticipantId id = new ParticipantId(key(name));
    participants.add(new Participant(id, name));
    return id;
  }

  private void seat(
      ParticipantId who, Position as, @Nullable ParticipantId reportsTo, DateRange during) {
    assignments.add(new Assignment(who, as, reportsTo, during));
  }

  /** The key of a person: the name in plain small letters with a full stop. */
  private static String key(String name) {
    String plain =
        java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "");
    return plain.toLowerCase(Locale.ROOT).replace(' ', '.');
  }
}
