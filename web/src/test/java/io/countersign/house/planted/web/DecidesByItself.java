package io.countersign.house.planted.web;

import org.kie.api.runtime.KieSession;

/** Talks to Drools from a page. */
public final class DecidesByItself {
  int fire(KieSession session) {
    return session.fireAllRules(1);
  }
}
