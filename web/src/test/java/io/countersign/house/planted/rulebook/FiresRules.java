package io.countersign.house.planted.rulebook;

import org.kie.api.runtime.KieSession;

/** Uses Drools where Drools belongs: no gate may catch it. */
public final class FiresRules {
  int fire(KieSession session) {
    return session.fireAllRules(100);
  }
}
