package io.countersign.web.periods;

import io.countersign.close.CalculationRun;
import io.countersign.close.CalculationRuns;
import io.countersign.ledger.PayCycle;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The progress of the latest calculation of a period as server-sent events: one at least every
 * second while it runs, and a last one with its end. Each says all there is to say, so that nothing
 * is lost to whoever comes back.
 */
@Controller
class ProgressEvents implements DisposableBean {

  private static final long EVERY_MILLIS = 500;
  private static final long LONGEST_MILLIS = 6 * 3600 * 1000L;

  private final CalculationRuns runs;
  private final ScheduledExecutorService timer =
      Executors.newScheduledThreadPool(
          2,
          work -> {
            Thread thread = new Thread(work, "progress-events");
            thread.setDaemon(true);
            return thread;
          });

  ProgressEvents(CalculationRuns runs) {
    this.runs = runs;
  }

  @GetMapping(
      path = "/periods/{period}/progress/events",
      produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter events(@PathVariable String period) {
    PayCycle cycle = CycleAddress.parse(period);
    SseEmitter emitter = new SseEmitter(LONGEST_MILLIS);
    AtomicReference<Future<?>> ticking = new AtomicReference<>();
    Runnable stop =
        () -> {
          Future<?> task = ticking.get();
          if (task != null) {
            task.cancel(false);
          }
        };
    emitter.onCompletion(stop);
    emitter.onTimeout(stop);
    emitter.onError(e -> stop.run());
    ticking.set(
        timer.scheduleWithFixedDelay(
            () -> tell(cycle, emitter, stop), 0, EVERY_MILLIS, TimeUnit.MILLISECONDS));
    return emitter;
  }

  private void tell(PayCycle cycle, SseEmitter emitter, Runnable stop) {
    try {
      List<CalculationRun> all = runs.of(cycle);
      if (all.isEmpty()) {
        emitter.complete();
        stop.run();
        return;
      }
      CalculationRun run = all.get(0);
      emitter.send(
          SseEmitter.event()
              .id(run.id() + "-" + run.step().percent())
              .name("progress")
              .data(
                  Map.of(
                      "run", run.id().value(),
                      "state", run.state().name(),
                      "stage", run.step().stage(),
                      "percent", run.step().percent(),
                      "message", run.result().message()),
                  MediaType.APPLICATION_JSON));
      if (!run.isRunning()) {
        emitter.complete();
        stop.run();
      }
    } catch (IOException | IllegalStateException e) {
      stop.run(); // whoever listened has left
    }
  }

  @Override
  public void destroy() {
    timer.shutdownNow();
  }
}
