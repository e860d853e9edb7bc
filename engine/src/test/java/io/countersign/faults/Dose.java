package io.countersign.faults;

/**
 * How much is done to the application: {@code -Dfaults.dose=full} for all that is promised, else a
 * small one; any of the numbers by its name, such as {@code -Dfaults.processKills=40}; {@code
 * -Dfaults.seed} for other moments.
 *
 * @param processKills how often the application is killed, on each database
 * @param databaseKills how often the database is killed
 * @param rounds how often sixteen people press at once, for each step
 * @param fullDisks how often the disk is full
 * @param wireFaults how often the connection fails, on each database
 */
record Dose(
    long seed, int processKills, int databaseKills, int rounds, int fullDisks, int wireFaults) {

  static Dose given() {
    String dose = System.getProperty("faults.dose", "small");
    return switch (dose) {
      case "small" -> given(8, 4, 12, 6, 8);
      case "full" -> given(200, 50, 40, 101, 100);
      default -> throw new IllegalArgumentException("faults.dose is small or full, not " + dose);
    };
  }

  private static Dose given(
      int processKills, int databaseKills, int rounds, int fullDisks, int wireFaults) {
    return new Dose(
        Long.getLong("faults.seed", 20_170_101),
        Integer.getInteger("faults.processKills", processKills),
        Integer.getInteger("faults.databaseKills", databaseKills),
        Integer.getInteger("faults.rounds", rounds),
        Integer.getInteger("faults.fullDisks", fullDisks),
        Integer.getInteger("faults.wireFaults", wireFaults));
  }

  /** Tells what was done, for whoever reads the output of the build. */
  static void tell(String what) {
    System.out.println("[faults] " + what);
  }
}
