package io.countersign.web.insight;

import io.countersign.deals.DealId;
import io.countersign.deals.DealTeam;
import io.countersign.insight.DealChange;
import io.countersign.money.Rate;
import io.countersign.people.ParticipantId;
import io.countersign.people.Roster;
import io.countersign.web.figures.Words;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a deal would be otherwise, as somebody typed it; an empty field leaves things as they are.
 *
 * @param sellers shares such as {@code amy 60 %, bob 40 %}, separated by commas or lines
 * @param cancelled a day such as 2026-03-31
 * @param errors what is wrong, by field
 */
public record DealForm(
    String deal, String amount, String sellers, String cancelled, Map<String, String> errors) {

  private static final Pattern SELLER =
      Pattern.compile("(\\S.*?)[\\s:=]+(\\d{1,3}(?:\\.\\d{1,8})?)\\s*%?");
  private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,15}(?:\\.\\d{1,4})?");

  public static final DealForm EMPTY = typed("", "", "", "");

  static DealForm typed(String deal, String amount, String sellers, String cancelled) {
    return new DealForm(
        deal.strip(), amount.strip(), sellers.strip(), cancelled.strip(), new LinkedHashMap<>());
  }

  DealId key() {
    return new DealId(deal);
  }

  /** The change; it holds only when there are no errors after asking. */
  DealChange change(Roster roster) {
    if (deal.isEmpty()) {
      errors.put("deal", "Say which deal.");
    }
    if (amount.isEmpty() && sellers.isEmpty() && cancelled.isEmpty()) {
      errors.put("amount", "Say what would be otherwise: the amount, the sellers or a day.");
    }
    return new DealChange(readAmount(), readSellers(roster), readDay());
  }

  private @Nullable BigDecimal readAmount() {
    if (amount.isEmpty()) {
      return null;
    }
    if (!AMOUNT.matcher(amount).matches()) {
      errors.put("amount", "Write a number such as 12500.00, without currency and grouping.");
      return null;
    }
    return new BigDecimal(amount);
  }

  private @Nullable LocalDate readDay() {
    try {
      return cancelled.isEmpty() ? null : LocalDate.parse(cancelled);
    } catch (DateTimeException e) {
      errors.put("cancelled", "Write a day such as 2026-03-31.");
      return null;
    }
  }

  private @Nullable List<DealTeam.Member> readSellers(Roster roster) {
    if (sellers.isEmpty()) {
      return null;
    }
    List<DealTeam.Member> members = new ArrayList<>();
    for (String part : sellers.split("[,;\\r\\n]+", -1)) {
      if (!part.isBlank()) {
        member(part.strip(), roster, members);
      }
    }
    if (errors.containsKey("sellers")) {
      return null;
    }
    try {
      return new DealTeam(members).members();
    } catch (IllegalArgumentException refused) {
      errors.put("sellers", Words.sentence(refused.getMessage()));
      return null;
    }
  }

  private void member(String part, Roster roster, List<DealTeam.Member> members) {
    Matcher seller = SELLER.matcher(part);
    if (!seller.matches()) {
      errors.put("sellers", "Write '" + part + "' as a key and a share, such as amy 60 %.");
      return;
    }
    ParticipantId who = new ParticipantId(seller.group(1));
    if (roster.participant(who).isEmpty()) {
      errors.put("sellers", "Nobody on the roster has the key '" + who + "'.");
      return;
    }
    members.add(new DealTeam.Member(who, Rate.percent(seller.group(2))));
  }
}
