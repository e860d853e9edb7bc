package io.countersign.web.figures;

import io.countersign.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * A drawing of how a sum comes about: a bar for each part, standing where the one before ends, and
 * a bar for the sum. It is SVG without styles of its own; a table says the same in words.
 */
public final class WaterfallChart {

  /** One part of the sum, or the sum itself. */
  public record Bar(String label, Money amount, boolean sum) {}

  private static final double WIDTH = 760;
  private static final double HEIGHT = 250;
  private static final double LEFT = 70;
  private static final double TOP = 26;
  private static final double BOTTOM = 34;

  private final List<Bar> bars;
  private double low;
  private double high;

  private WaterfallChart(List<Bar> bars) {
    this.bars = bars;
    double at = 0;
    for (Bar bar : bars) {
      double value = value(bar);
      at = bar.sum() ? value : at + value;
      low = Math.min(low, at);
      high = Math.max(high, at);
    }
    if (high <= low) {
      high = low + 1;
    }
  }

  /** The drawing as SVG text, safe to place in a page. */
  public static String svg(List<Bar> bars) {
    return new WaterfallChart(bars).draw();
  }

  private String draw() {
    StringBuilder svg = new StringBuilder();
    svg.append(
        f("<svg viewBox='0 0 %.0f %.0f' role='img' aria-label='%s'>", WIDTH, HEIGHT, summary()));
    double step = step();
    for (double mark = Math.ceil(low / step) * step; mark <= high; mark += step) {
      svg.append(
          f(
              "<line class='grid' x1='%.1f' x2='%.1f' y1='%.1f' y2='%.1f'/>",
              LEFT, WIDTH, y(mark), y(mark)));
      svg.append(
          f(
              "<text class='axis' font-size='11' text-anchor='end' x='%.1f' y='%.1f'>%s</text>",
              LEFT - 8, y(mark) + 4, Words.number(BigDecimal.valueOf(Math.round(mark)))));
    }
    double slot = (WIDTH - LEFT) / bars.size();
    double at = 0;
    for (int i = 0; i < bars.size(); i++) {
      Bar bar = bars.get(i);
      double from = bar.sum() ? 0 : at;
      at = bar.sum() ? value(bar) : at + value(bar);
      svg.append(bar(bar, new Box(LEFT + slot * i, slot, from, at)));
    }
    return svg.append("</svg>").toString();
  }

  private record Box(double left, double slot, double from, double to) {}

  private String bar(Bar bar, Box box) {
    double top = y(Math.max(box.from(), box.to()));
    double height = Math.max(1.5, Math.abs(y(box.from()) - y(box.to())));
    double middle = box.left() + box.slot() / 2;
    double width = Math.min(72, box.slot() * 0.6);
    String kind = bar.sum() ? "sum" : bar.amount().isNegative() ? "down" : "up";
    String sign = !bar.sum() && bar.amount().minor() > 0 ? "+" : "";
    return f(
            "<rect class='%s' rx='2' x='%.1f' y='%.1f' width='%.1f' height='%.1f'/>",
            kind, middle - width / 2, top, width, height)
        + f(
            "<text font-size='12' font-weight='600' text-anchor='middle' x='%.1f' y='%.1f'>%s</text>",
            middle, top - 7, sign + Words.amount(bar.amount()))
        + f(
            "<text class='axis' font-size='12' text-anchor='middle' x='%.1f' y='%.1f'>%s</text>",
            middle, HEIGHT - 8, escape(shortened(bar.label(), box.slot())));
  }

  private static String shortened(String label, double slot) {
    int fits = (int) (slot / 6.4);
    return label.length() <= fits ? label : label.substring(0, Math.max(1, fits - 1)).strip() + "…";
  }

  private double y(double value) {
    return TOP + (high - value) / (high - low) * (HEIGHT - TOP - BOTTOM);
  }

  private double step() {
    double raw = (high - low) / 4;
    double power = Math.pow(10, Math.floor(Math.log10(raw)));
    double[] nice = {1, 2, 2.5, 5, 10};
    for (double n : nice) {
      if (n * power >= raw) {
        return n * power;
      }
    }
    return 10 * power;
  }

  private static double value(Bar bar) {
    return bar.amount().amount().doubleValue();
  }

  private String summary() {
    StringBuilder words = new StringBuilder();
    for (Bar bar : bars) {
      words.append(words.isEmpty() ? "" : ", ");
      words.append(bar.label()).append(' ').append(Words.amount(bar.amount()));
    }
    return escape(words.toString());
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("'", "&#39;");
  }

  private static String f(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
