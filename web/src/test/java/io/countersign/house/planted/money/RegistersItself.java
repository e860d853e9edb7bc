package io.countersign.house.planted.money;

import org.springframework.core.Ordered;

/** Knows Spring in a room of words. */
public final class RegistersItself implements Ordered {
  @Override
  public int getOrder() {
    return 1;
  }
}
