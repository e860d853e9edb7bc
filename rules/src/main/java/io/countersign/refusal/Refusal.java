package io.countersign.refusal;

import java.util.Locale;

/**
 * A no of the business: nothing is broken and nothing was changed, but what was asked for may not
 * happen now. Every named refusal extends it, so that one place can show them all.
 */
public class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String code;
  private final String wayOut;

  /**
   * @param code a stable word such as {@code period-closed}
   * @param why what stands against it, a sentence without a full stop
   * @param wayOut what to do instead, a sentence
   */
  protected Refusal(String code, String why, String wayOut) {
    super(why);
    this.code = code;
    this.wayOut = wayOut;
  }

  public String code() {
    return code;
  }

  /** What stands against it; never null. */
  public String why() {
    return String.valueOf(getMessage());
  }

  public String wayOut() {
    return wayOut;
  }

  /** Both as a person is told them: {@code Period P9 is closed. Post into an open one.} */
  public String sentences() {
    String why = why();
    String stop = why.endsWith(".") ? " " : ". ";
    return why.substring(0, 1).toUpperCase(Locale.ROOT) + why.substring(1) + stop + wayOut;
  }
}
