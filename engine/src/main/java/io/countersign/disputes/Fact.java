package io.countersign.disputes;

import io.countersign.deals.DealEvent;
import io.countersign.deals.DealHistory;
import io.countersign.deals.DealLine;
import io.countersign.deals.DealTeam;
import io.countersign.deals.Opportunity;
import io.countersign.deals.Sale;
import io.countersign.insight.DealChange;
import io.countersign.money.Rate;
import io.countersign.people.ParticipantId;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody says a won deal is, where the books know it otherwise: a value of a kind, in the
 * words in which it was typed.
 *
 * @param value as {@link Kind#hint()} says
 */
public record Fact(Kind kind, String value) {

  /** The longest value that is kept, in characters. */
  public static final int LONGEST = 500;

  private static final Pattern SELLER =
      Pattern.compile("(\\S.{0,190}?)[\\s:=]+(\\d{1,3}(?:\\.\\d{1,8})?)\\s*%?");
  private static final Pattern AMOUNT = Pattern.compile("\\d{1,15}(?:\\.\\d{1,4})?");
  private static final Pattern WORD = Pattern.compile("([^:]{1,100}):\\s*(\\S.*)");
  private static final Pattern OF_SEVERAL = Pattern.compile("(\\S.*?)\\s*>\\s*(\\S.*)");

  /** The facts that the calculation reads of a deal and that the journal can tell anew. */
  public enum Kind {
    AMOUNT("Amount of the deal", "A number such as 12500.00, in the deal's own currency"),
    SELLERS("Sellers and shares", "Keys and shares of 100 % in all, such as amy 60 %, bob 40 %"),
    WON_ON("Day it was won", "A day such as 2026-03-31"),
    PRODUCT("Product", "Its name; of several the old and the new one, such as Widget > Gadget"),
    WORD("A word about the deal", "Its name and the right value, such as sector: public");

    private final String words;
    private final String hint;

    Kind(String words, String hint) {
      this.words = words;
      this.hint = hint;
    }

    /** What people read. */
    public String words() {
      return words;
    }

    /** How its value is written. */
    public String hint() {
      return hint;
    }
  }

  /** The kind and the value, as people read them. */
  public String words() {
    return kind.words() + ": " + value;
  }

  /**
   * The deal told anew, with nothing changed but this.
   *
   * @throws DisputeRefused when the deal is not won, or the value is none for it
   */
  public DealEvent.Won in(DealHistory known) {
    DealEvent.Won won = known.won().orElseThrow(() -> DisputeRefused.notWon(known.deal()));
    boolean ofTheSale = kind != Kind.SELLERS && kind != Kind.WON_ON;
    if (ofTheSale && !known.amendments().isEmpty()) {
      throw DisputeRefused.amended(known.deal());
    }
    DealEvent.Won told =
        switch (kind) {
          case AMOUNT -> changed(won, new DealChange(amount(), null, null));
          case SELLERS -> changed(won, new DealChange(null, sellers(), null));
          case WON_ON -> new DealEvent.Won(won.opportunity(), day());
          case PRODUCT -> with(won, product(won.opportunity().sale()));
          case WORD -> with(won, word(won.opportunity().sale()));
        };
    if (told.equals(won)) {
      throw DisputeRefused.fact(kind, "the deal is known just so");
    }
    return told;
  }

  private static DealEvent.Won changed(DealEvent.Won won, DealChange change) {
    DealHistory alone = new DealHistory(won.deal(), List.of(won));
    return change.applied(alone).won().orElseThrow();
  }

  private static DealEvent.Won with(DealEvent.Won won, Sale sale) {
    Opportunity was = won.opportunity();
    return new DealEvent.Won(new Opportunity(was.id(), was.team(), sale), won.on());
  }

  private BigDecimal amount() {
    if (!AMOUNT.matcher(value).matches()) {
      throw DisputeRefused.fact(kind, "'" + value + "' is no amount");
    }
    return new BigDecimal(value);
  }

  private LocalDate day() {
    try {
      return LocalDate.parse(value);
    } catch (DateTimeException e) {
      throw DisputeRefused.fact(kind, "'" + value + "' is no day");
    }
  }

  private List<DealTeam.Member> sellers() {
    List<DealTeam.Member> members = new ArrayList<>();
    for (String part : value.split("[,;\\r\\n]+", -1)) {
      Matcher seller = SELLER.matcher(part.strip());
      if (!seller.matches()) {
        throw DisputeRefused.fact(kind, "'" + part.strip() + "' is no key with a share");
      }
      members.add(
          new DealTeam.Member(new ParticipantId(seller.group(1)), Rate.percent(seller.group(2))));
    }
    try {
      return new DealTeam(members).members();
    } catch (IllegalArgumentException refused) {
      throw DisputeRefused.fact(kind, String.valueOf(refused.getMessage()));
    }
  }

  private Sale product(Sale sale) {
    Matcher several = OF_SEVERAL.matcher(value);
    String from =
        several.matches()
            ? several.group(1)
            : sale.lines().size() == 1 ? sale.lines().get(0).product() : "";
    String to = several.matches() ? several.group(2) : value;
    List<DealLine> lines = new ArrayList<>();
    boolean found = false;
    for (DealLine line : sale.lines()) {
      boolean meant = !found && line.product().equals(from);
      found |= meant;
      lines.add(
          meant
              ? new DealLine(to, line.units(), line.amount(), line.cost(), line.attributes())
              : line);
    }
    if (!found) {
      throw DisputeRefused.fact(kind, "the deal has several products, or none of that name");
    }
    return new Sale(sale.account(), lines, sale.attributes());
  }

  private Sale word(Sale sale) {
    Matcher word = WORD.matcher(value);
    String name = word.matches() ? word.group(1).strip() : "";
    if (!sale.attributes().containsKey(name)) {
      throw DisputeRefused.fact(
          kind,
          sale.attributes().isEmpty()
              ? "nothing is told of the deal by name"
              : "what is told of the deal is called " + String.join(", ", names(sale)));
    }
    Map<String, String> attributes = new TreeMap<>(sale.attributes());
    attributes.put(name, word.group(2).strip());
    return new Sale(sale.account(), sale.lines(), attributes);
  }

  private static List<String> names(Sale sale) {
    return List.copyOf(sale.attributes().keySet());
  }
}
