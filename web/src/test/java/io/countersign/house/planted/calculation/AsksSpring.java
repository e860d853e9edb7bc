package io.countersign.house.planted.calculation;

import org.springframework.util.StringUtils;

/** Calls Spring from the pure function. */
public final class AsksSpring {
  boolean named(String text) {
    return StringUtils.hasText(text);
  }
}
