package io.countersign.signing;

import io.countersign.documents.Document;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/** A process that checks files one after the other, and tells what each cost. */
final class CheckOfFiles {

  private CheckOfFiles() {}

  public static void main(String[] arguments) throws Exception {
    TrustAnchors anchors = TrustAnchors.read(Files.readString(Path.of(arguments[0])));
    SealCheck check = new SealCheck(anchors, Clock.systemUTC());
    var threads = ManagementFactory.getThreadMXBean();
    for (int at = 1; at < arguments.length; at++) {
      Path file = Path.of(arguments[at]);
      long before = threads.getCurrentThreadCpuTime();
      Verdict verdict = check.check(Document.of(Files.readAllBytes(file)), Expectation.nothing());
      long millis = (threads.getCurrentThreadCpuTime() - before) / 1_000_000;
      System.out.printf(
          "%s %s %s %d%n", file.getFileName(), verdict.outcome(), verdict.codes().get(0), millis);
    }
  }
}
