package io.countersign.web.home;

/** In production the demo authority is refused, and what takes its place was not configured. */
public final class ProductionIncomplete extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ProductionIncomplete(String property) {
    super(
        "countersign.production is on, so the demo authority neither signs nor stamps, and "
            + property
            + " is not given");
  }
}
