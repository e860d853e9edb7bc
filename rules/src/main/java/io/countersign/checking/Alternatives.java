package io.countersign.checking;

import io.countersign.plans.Condition;
import io.countersign.plans.Condition.All;
import io.countersign.plans.Condition.Any;
import io.countersign.yaml.YamlText;
import java.util.ArrayList;
import java.util.List;

/** Finds alternatives inside a condition that can never be the one that is true. */
final class Alternatives {

  private final Findings findings;

  Alternatives(Findings findings) {
    this.findings = findings;
  }

  /**
   * @param path where the condition stands; a mapping whose keys are its parts in order
   * @param besides what is true beside it
   */
  void look(Condition condition, String path, List<Condition> besides) {
    YamlText document = findings.document();
    List<String> keys = document.keys(path);
    List<Condition> parts =
        keys.size() != 1 && condition instanceof All all ? all.parts() : List.of(condition);
    if (keys.size() != parts.size()) {
      return;
    }
    for (int i = 0; i < keys.size(); i++) {
      List<Condition> others = new ArrayList<>(besides);
      others.addAll(parts.subList(0, i));
      others.addAll(parts.subList(i + 1, parts.size()));
      String place = path + "." + keys.get(i);
      if (keys.get(i).equals("any") && parts.get(i) instanceof Any any) {
        any(any, place, others);
      } else if (keys.get(i).equals("all") && parts.get(i) instanceof All all) {
        for (int j = 0; j < all.parts().size(); j++) {
          List<Condition> beside = new ArrayList<>(others);
          beside.addAll(all.parts().subList(0, j));
          beside.addAll(all.parts().subList(j + 1, all.parts().size()));
          look(all.parts().get(j), place + "[" + (j + 1) + "]", beside);
        }
      }
    }
  }

  private void any(Any any, String place, List<Condition> others) {
    for (int j = 0; j < any.parts().size(); j++) {
      Condition alternative = any.parts().get(j);
      List<Condition> together = new ArrayList<>(others);
      together.add(alternative);
      String own = place + "[" + (j + 1) + "]";
      if (findings.together().canHold(together)) {
        look(alternative, own, others);
      } else {
        findings.add(
            Code.NEVER_TRUE,
            own,
            "This alternative can never be the one: %s.".formatted(Figures.words(alternative)),
            "Repair the limits or the words, or leave it out.");
      }
    }
  }
}
