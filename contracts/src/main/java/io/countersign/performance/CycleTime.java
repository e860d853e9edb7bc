package io.countersign.performance;

/**
 * How long the contracts of a template took, in days.
 *
 * @param template its id, or {@link #ALL}
 * @param drafted how many were drafted and not declared void
 * @param toSent from the draft until the first sending for signature
 * @param toSigned from the first sending until the last signature
 * @param whole from the draft until the last signature
 */
public record CycleTime(String template, int drafted, Days toSent, Days toSigned, Days whole) {

  /** Stands for all templates. */
  public static final String ALL = "all";
}
