package io.countersign.audits;

import io.countersign.canonical.Digest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The drawing of a sample, stratum by stratum in proportion to its size, the places left over to
 * the largest remainders. Who is drawn depends on nothing but the seed: within a stratum those come
 * first whose digest of seed and key is smallest. Whoever has seed and list draws the same.
 */
final class Sampling {

  private Sampling() {}

  /** Something that may be drawn. */
  record Candidate(String key, String stratum) {}

  /** The sample, ordered by stratum and then as it was drawn. */
  static List<Candidate> draw(List<Candidate> all, String seed, int size) {
    Map<String, List<Candidate>> strata = new TreeMap<>();
    all.forEach(one -> strata.computeIfAbsent(one.stratum(), name -> new ArrayList<>()).add(one));
    Map<String, Integer> places = places(strata, all.size(), Math.min(size, all.size()));
    List<Candidate> drawn = new ArrayList<>();
    strata.forEach(
        (name, members) ->
            members.stream()
                .sorted(Comparator.comparing((Candidate one) -> lot(seed, one)))
                .limit(places.getOrDefault(name, 0))
                .forEach(drawn::add));
    return drawn;
  }

  private static Map<String, Integer> places(
      Map<String, List<Candidate>> strata, int population, int size) {
    Map<String, Integer> places = new TreeMap<>();
    Map<String, Long> remainders = new TreeMap<>();
    int left = size;
    for (Map.Entry<String, List<Candidate>> stratum : strata.entrySet()) {
      long share = (long) size * stratum.getValue().size();
      int whole = (int) (share / population);
      places.put(stratum.getKey(), whole);
      remainders.put(stratum.getKey(), share % population);
      left -= whole;
    }
    remainders.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .limit(left)
        .forEach(one -> places.merge(one.getKey(), 1, Integer::sum));
    return places;
  }

  private static String lot(String seed, Candidate one) {
    return Digest.of((seed + "\n" + one.key()).getBytes(StandardCharsets.UTF_8)).hex();
  }
}
