package io.countersign.web.library;

import io.countersign.library.KeptSheet;
import io.countersign.library.SheetState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Drafts that will be published together. */
public record Bundle(String name, List<SheetLine> sheets, boolean submitted) {

  static List<Bundle> open(List<KeptSheet> sheets) {
    Map<String, List<KeptSheet>> bundles = new LinkedHashMap<>();
    sheets.stream()
        .filter(KeptSheet::open)
        .forEach(s -> bundles.computeIfAbsent(s.bundle(), b -> new ArrayList<>()).add(s));
    List<Bundle> open = new ArrayList<>();
    bundles.forEach(
        (name, all) ->
            open.add(
                new Bundle(
                    name,
                    all.stream().map(SheetLine::kept).toList(),
                    all.stream().allMatch(s -> s.state() == SheetState.SUBMITTED))));
    return open;
  }
}
