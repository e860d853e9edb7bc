package io.countersign.web.figures;

import java.math.BigDecimal;
import java.util.Locale;

/** A drawing of how much of a target is reached: three quarters of a circle, full at 150 %. */
public final class GaugeChart {

  private static final double RADIUS = 56;
  private static final double FULL = 1.5;
  private static final double SWEEP = 270;

  private GaugeChart() {}

  /**
   * The drawing as SVG text, safe to place in a page.
   *
   * @param reached the part of the target, 1 for all of it
   * @param target the target in words
   */
  public static String svg(BigDecimal reached, String target) {
    double part = Math.max(0, Math.min(FULL, reached.doubleValue())) / FULL;
    String percent = Words.percent(reached);
    String shown = target.replace("&", "&amp;").replace("<", "&lt;").replace("'", "&#39;");
    return String.format(
        Locale.ROOT,
        "<svg viewBox='0 0 140 128' role='img' aria-label='%s of %s'>"
            + "<path class='track' stroke-width='11' stroke-linecap='round' d='%s'/>%s"
            + "<text font-size='19' font-weight='600' text-anchor='middle' x='70' y='72'>%s</text>"
            + "<text class='axis' font-size='9.5' text-anchor='middle' x='70' y='88'>of %s</text></svg>",
        percent,
        shown,
        arc(1),
        part <= 0.002
            ? ""
            : "<path class='arc' stroke-width='11' stroke-linecap='round' d='" + arc(part) + "'/>",
        percent,
        shown);
  }

  private static String arc(double part) {
    double start = 135;
    double end = start + SWEEP * part;
    int large = SWEEP * part > 180 ? 1 : 0;
    return String.format(
        Locale.ROOT,
        "M %.2f %.2f A %.1f %.1f 0 %d 1 %.2f %.2f",
        x(start),
        y(start),
        RADIUS,
        RADIUS,
        large,
        x(end),
        y(end));
  }

  private static double x(double degrees) {
    return 70 + RADIUS * Math.cos(Math.toRadians(degrees));
  }

  private static double y(double degrees) {
    return 70 + RADIUS * Math.sin(Math.toRadians(degrees));
  }
}
