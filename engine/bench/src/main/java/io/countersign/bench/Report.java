package io.countersign.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** All that one run measured, as tables for people and as JSON for machines. */
record Report(long seed, int runs, List<Section> sections) {

  boolean equal() {
    return sections.stream().allMatch(Section::equal);
  }

  String table() {
    return String.format(
            Locale.ROOT,
            "seed %d, medians of %d runs in one JVM after warm-up, %d cores, heap at most %d MB%n",
            seed,
            runs,
            cores(),
            heapMegabytes())
        + sections.stream().map(section -> "\n" + section.table()).collect(Collectors.joining());
  }

  String json() {
    String head =
        String.format(
            Locale.ROOT,
            "{%n  \"seed\": %d,%n  \"runs\": %d,%n  \"cores\": %d,%n  \"heapMegabytes\": %d",
            seed,
            runs,
            cores(),
            heapMegabytes());
    return sections.stream()
        .map(section -> ",\n  " + section.json())
        .collect(Collectors.joining("", head, "\n}\n"));
  }

  private static int cores() {
    return Runtime.getRuntime().availableProcessors();
  }

  private static long heapMegabytes() {
    return Runtime.getRuntime().maxMemory() / (1024 * 1024);
  }
}
