package io.countersign.web.contracts;

import io.countersign.contracts.CheckedDocument;
import io.countersign.contracts.Contracts;
import io.countersign.documents.Document;
import io.countersign.documents.Finding;
import io.countersign.signing.Outcome;
import io.countersign.signing.SealFlaw;
import io.countersign.signing.Verdict;
import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * The counter where strangers have documents checked: two at a time, a few waiting, each for a
 * limited time. Whatever a document does to the check, the answer is a verdict.
 */
@Component
class CheckCounter {

  private static final int AT_A_TIME = 2;
  private static final int WAITING = 8;
  private static final int SECONDS = 10;

  private final Contracts contracts;
  private final Standing standing;
  private final CheckLog log;
  private final ThreadPoolExecutor clerks =
      new ThreadPoolExecutor(
          AT_A_TIME, AT_A_TIME, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING));

  CheckCounter(Contracts contracts, Standing standing, CheckLog log) {
    this.contracts = contracts;
    this.standing = standing;
    this.log = log;
  }

  /**
   * The verdict over a document, against the contract that it is or pretends to be.
   *
   * @throws ResponseStatusException with status 503 when too many wait already
   */
  CheckedDocument check(Document document) {
    Future<CheckedDocument> checked;
    try {
      checked = clerks.submit(() -> looked(document));
    } catch (RejectedExecutionException busy) {
      throw new ResponseStatusException(
          HttpStatus.SERVICE_UNAVAILABLE, "Many documents are being checked right now", busy);
    }
    try {
      return checked.get(SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException late) {
      checked.cancel(true);
      return failed("It did not end within " + SECONDS + " seconds.");
    } catch (ExecutionException broken) {
      return failed("It ended with " + broken.getCause() + ".");
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new ResponseStatusException(
          HttpStatus.SERVICE_UNAVAILABLE, "The server is being stopped", interrupted);
    }
  }

  private CheckedDocument looked(Document document) {
    CheckedDocument checked = contracts.check(document, standing::of);
    checked.contract().ifPresent(id -> log.brought(id, document.digest().hex(), checked.verdict()));
    return checked;
  }

  @PreDestroy
  void close() {
    clerks.shutdownNow();
  }

  private static CheckedDocument failed(String why) {
    Finding finding = new Finding(SealFlaw.CHECK_FAILED, why);
    return new CheckedDocument(
        Optional.empty(), new Verdict(Outcome.INVALID, List.of(finding), List.of()));
  }
}
