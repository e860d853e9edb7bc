package io.countersign.house;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The plan of the house: every room with the module that owns it and the rooms it may use. A new
 * room is one new line here and one in {@code docs/house.txt}.
 */
final class Rooms {

  /** Room, owner, what it may use; {@code *} is everything. */
  private static final String PLAN =
      """
      money       | rules     |
      calendar    | rules     |
      canonical   | rules     |
      refusal     | rules     |
      yaml        | rules     | money
      people      | rules     | calendar
      deals       | rules     | money calendar people
      plans       | rules     | money calendar people yaml
      rulebook    | rules     | plans
      checking    | rules     | plans deals
      approval    | rules     | money yaml rulebook
      risk        | rules     | money yaml rulebook approval
      crediting   | rules     | plans deals rulebook
      attainment  | rules     | plans deals rulebook crediting
      earning     | rules     | plans deals rulebook crediting attainment
      recovery    | rules     | plans deals rulebook crediting attainment earning
      bulk        | engine    |
      intake      | engine    | deals attainment yaml bulk
      bookings    | engine    | intake deals
      calculation | engine    | recovery
      reports     | engine    | calculation
      scenarios   | engine    | calculation yaml
      demo        | engine    | deals
      matrices    | engine    | plans yaml
      publishing  | engine    | plans checking refusal scenarios
      ledger      | engine    | money people calendar earning bulk
      accruals    | engine    | calculation ledger
      statements  | engine    | accruals ledger calculation bulk
      adjustments | engine    | ledger money people refusal
      disputes    | engine    | ledger money people statements insight adjustments deals refusal
      payees      | engine    | ledger intake people refusal
      payroll     | engine    | payees statements ledger money people refusal
      payouts     | engine    | statements ledger payees payroll intake refusal
      insight     | engine    | intake publishing calculation refusal
      proofs      | engine    | intake publishing calculation ledger statements refusal yaml
      close       | engine    | intake bookings publishing calculation ledger accruals statements payouts payroll adjustments disputes refusal
      gate        | engine    | close payouts publishing bookings ledger intake deals plans refusal
      accounting  | engine    | close ledger statements intake deals yaml refusal
      review      | engine    | close disputes calculation statements ledger intake payees deals refusal
      documents   | contracts |
      clauses     | contracts | money approval
      library     | contracts | clauses approval risk refusal
      signing     | contracts | documents
      approvals   | contracts | approval library refusal
      contracts   | contracts | clauses library approvals documents signing deals plans people refusal
      links       | contracts | refusal
      post        | contracts | signing
      evidence    | contracts | contracts documents signing
      ceremony    | contracts | contracts clauses documents signing links post refusal
      counterparts | contracts | contracts clauses signing ceremony links post refusal
      completion  | contracts | contracts clauses documents signing evidence ceremony refusal
      renewals    | contracts | contracts clauses deals money refusal
      obligations | contracts | contracts renewals deals refusal
      diary       | contracts | contracts renewals obligations
      performance | contracts | contracts deals
      repository  | contracts | contracts clauses library documents signing approval risk renewals obligations money refusal
      compliance  | contracts | contracts documents ceremony evidence signing refusal
      retention   | contracts | contracts clauses renewals refusal
      audits      | contracts | contracts completion evidence signing refusal
      web         | web       | *
      """;

  private static final Map<String, Room> ROOMS = new LinkedHashMap<>();

  static {
    PLAN.lines()
        .map(line -> line.split("\\|", -1))
        .forEach(
            cells ->
                ROOMS.put(
                    cells[0].strip(),
                    new Room(cells[1].strip(), List.of(cells[2].strip().split(" +")))));
  }

  private record Room(String owner, List<String> mayUse) {}

  private Rooms() {}

  static boolean knows(String room) {
    return ROOMS.containsKey(room);
  }

  /** The module whose jar holds the room: rules, engine, contracts or web. */
  static String ownerOf(String room) {
    return find(room).owner();
  }

  /**
   * Whether one room may use another: what the plan lists, and the words (rooms of the rules
   * module) in which the listed rooms speak. A statement is made of true-ups and therefore knows
   * money; it does not therefore know the calculation.
   */
  static boolean mayUse(String from, String to) {
    List<String> listed = find(from).mayUse();
    return to.equals("canonical")
        || listed.contains("*")
        || listed.contains(to)
        || (ownerOf(to).equals("rules") && reachable(listed).contains(to));
  }

  private static Set<String> reachable(Collection<String> from) {
    Set<String> reached = new TreeSet<>();
    for (String room : from) {
      if (knows(room)) {
        reached.add(room);
        reached.addAll(reachable(find(room).mayUse()));
      }
    }
    return reached;
  }

  private static Room find(String name) {
    Room room = ROOMS.get(name);
    if (room == null) {
      throw new IllegalArgumentException(
          name + " is not on the plan of the house, see " + Rooms.class);
    }
    return room;
  }
}
