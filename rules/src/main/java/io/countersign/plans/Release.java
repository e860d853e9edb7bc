package io.countersign.plans;

import io.countersign.money.Rate;
import java.util.List;

/**
 * When what was earned becomes payable: in stages, the shares of which are parts of the whole. What
 * is in no stage is never paid. Each stage may be paid in equal monthly instalments.
 */
public record Release(List<Stage> stages, boolean proRata, int instalments) {

  /** Payable at once. */
  public static final Release AT_ONCE = on(Trigger.WON);

  public Release {
    stages = List.copyOf(stages);
  }

  /** So much of the pay, so many months after an event. */
  public record Stage(Trigger on, Rate share, int afterMonths) {}

  /** What makes a stage payable. */
  public enum Trigger {
    WON("it was won"),
    SIGNED("its contract was signed"),
    INVOICED("it was invoiced"),
    COLLECTED("it was paid for"),
    PERIOD_END("the end of the period"),
    YEAR_END("the end of the year");

    private final String words;

    Trigger(String words) {
      this.words = words;
    }

    /** What has to happen, as it follows the word "before". */
    public String before() {
      return words;
    }
  }

  /** All of it on one event. */
  public static Release on(Trigger trigger) {
    return new Release(List.of(new Stage(trigger, Rate.WHOLE, 0)), true, 1);
  }

  public boolean waitsFor(Trigger trigger) {
    return stages.stream().anyMatch(stage -> stage.on() == trigger);
  }
}
