package io.countersign.scenarios;

import io.countersign.deals.DealTeam;
import io.countersign.deals.DealTeam.Member;
import io.countersign.money.Rate;
import io.countersign.people.ParticipantId;
import io.countersign.yaml.Item;
import io.countersign.yaml.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads who sold a deal, and who else worked on it. */
final class TeamReader {

  private TeamReader() {}

  static Optional<DealTeam> read(Section deal) {
    Optional<Item> by =
        deal.required("by", "who sold it: one key, or shares such as { amy: 60 %, bob: 40 % }");
    Optional<Item> team = deal.optional("team");
    if (by.isEmpty()) {
      return Optional.empty();
    }
    List<Member> members = new ArrayList<>();
    if (by.get().isMapping()) {
      by.get()
          .section()
          .entries()
          .forEach(
              (name, share) ->
                  share
                      .positivePercent()
                      .ifPresent(s -> members.add(new Member(new ParticipantId(name), s))));
    } else {
      by.get()
          .text()
          .ifPresent(name -> members.add(new Member(new ParticipantId(name), Rate.WHOLE)));
    }
    team.ifPresent(item -> item.section().entries().forEach((name, m) -> others(name, m, members)));
    return members.isEmpty() ? Optional.empty() : team(by.get(), members);
  }

  private static void others(String name, Item item, List<Member> members) {
    Section section = item.section();
    Optional<String> role =
        section.required("role", "what they did, such as engineer").flatMap(Item::text);
    Rate share = section.optional("share").flatMap(Item::positivePercent).orElse(Rate.WHOLE);
    section.done();
    role.ifPresent(r -> members.add(new Member(new ParticipantId(name), share, r)));
  }

  private static Optional<DealTeam> team(Item by, List<Member> members) {
    try {
      return Optional.of(new DealTeam(members));
    } catch (IllegalArgumentException e) {
      return by.wrong("shares of 100 % in all, each person once: " + e.getMessage());
    }
  }
}
