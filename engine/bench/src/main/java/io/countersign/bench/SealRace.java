package io.countersign.bench;

import io.countersign.documents.Document;
import io.countersign.documents.Draft;
import io.countersign.documents.Printer;
import io.countersign.documents.Reading;
import io.countersign.signing.Expectation;
import io.countersign.signing.Seal;
import io.countersign.signing.SealCheck;
import io.countersign.signing.SealTerms;
import io.countersign.signing.Signer;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/**
 * What it costs to print, sign and check a contract of ten pages, beside the bare signature of
 * {@code java.security} over the same bytes in the same run.
 *
 * @param lines what was measured; the first one is the bare signature
 * @param sound whether the paper has ten pages and every check said that it is valid
 */
record SealRace(int papers, List<Line> lines, boolean sound) implements Section {

  private static final int PAGES = 10;

  /**
   * A thing that was done.
   *
   * @param nanos the median of the thread's processor time for one
   */
  record Line(String name, long nanos) {}

  /** Does each thing so many times in a run, after as many runs of warm-up. */
  static SealRace over(int papers, int runs) {
    try (SealOffice office = SealOffice.open()) {
      Draft draft = LongPaper.draft();
      Document paper = new Printer().print(draft);
      Signer signer = office.seller();
      Seal seal = office.plain();
      SealTerms terms = SealTerms.in("seller").because("I agree to this contract");
      byte[] signed = seal.sign(paper, signer, terms).document().bytes();
      byte[] kept = office.archived(paper).bytes();
      SealCheck check = office.check();
      Measure measure = new Measure(papers, runs);
      byte[] bytes = paper.bytes();
      KeyPair pair = pair();
      measure.add("bare ECDSA P-256 over the file", () -> bare(pair, bytes));
      measure.add("sign, B-B", () -> seal.sign(paper, signer, terms));
      measure.add("print", () -> new Printer().print(draft));
      measure.add(
          "print and sign, B-B", () -> seal.sign(new Printer().print(draft), signer, terms));
      measure.add("check, one signature B-B", () -> valid(check, signed));
      measure.add("check, two signatures LTA", () -> valid(check, kept));
      boolean sound =
          Reading.of(paper).pages() == PAGES && valid(check, signed) && valid(check, kept);
      return new SealRace(papers, List.copyOf(measure.lines), sound);
    }
  }

  private static boolean valid(SealCheck check, byte[] file) {
    return check.check(Document.of(file), Expectation.nothing()).valid();
  }

  private static KeyPair pair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has P-256", e);
    }
  }

  private static byte[] bare(KeyPair pair, byte[] bytes) throws GeneralSecurityException {
    Signature signature = Signature.getInstance("SHA256withECDSA");
    signature.initSign(pair.getPrivate());
    signature.update(bytes);
    return signature.sign();
  }

  /** Medians of the processor time of the one thread that works. */
  private static final class Measure {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final int times;
    private final int runs;
    private final List<Line> lines = new ArrayList<>();

    Measure(int times, int runs) {
      this.times = times;
      this.runs = runs;
    }

    void add(String name, Callable<?> task) {
      List<Long> nanos = new ArrayList<>();
      for (int run = -runs; run < runs; run++) {
        long before = THREADS.getCurrentThreadCpuTime();
        for (int i = 0; i < times; i++) {
          call(task);
        }
        if (run >= 0) {
          nanos.add((THREADS.getCurrentThreadCpuTime() - before) / times);
        }
      }
      long median = nanos.stream().sorted().skip(runs / 2).findFirst().orElseThrow();
      lines.add(new Line(name, median));
    }

    private static void call(Callable<?> task) {
      try {
        task.call();
      } catch (RuntimeException e) {
        throw e;
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @Override
  public boolean equal() {
    return sound;
  }

  private static BigDecimal quotient(long one, long other, int places) {
    return BigDecimal.valueOf(one)
        .divide(BigDecimal.valueOf(Math.max(1, other)), places, RoundingMode.HALF_UP);
  }

  @Override
  public String table() {
    Grid grid = new Grid(1, "one contract of ten pages", "CPU ms", "per second", "of bare");
    long bare = lines.get(0).nanos();
    for (Line line : lines) {
      grid.row(
          line.name(),
          quotient(line.nanos(), 1_000_000, 3).toPlainString(),
          quotient(1_000_000_000, line.nanos(), 0).toPlainString(),
          quotient(100 * bare, line.nanos(), 1).toPlainString() + " %");
    }
    return "Printing, signing and checking, " + papers + " at a time on one core\n\n" + grid;
  }

  @Override
  public String json() {
    return lines.stream()
        .map(line -> "{ \"what\": \"%s\", \"nanos\": %d }".formatted(line.name(), line.nanos()))
        .collect(Collectors.joining(",\n    ", "\"papers\": [\n    ", "\n  ]"));
  }
}
