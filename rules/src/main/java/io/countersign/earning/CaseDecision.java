package io.countersign.earning;

/** A standing is paid by that case. */
public record CaseDecision(int standing, int number) {

  public static CaseDecision by(CaseFits fits) {
    return new CaseDecision(fits.standing(), fits.number());
  }
}
