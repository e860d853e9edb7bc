package io.countersign.web.upkeep;

import io.countersign.diary.Diary;
import io.countersign.diary.DiaryEntry;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Looks into the diary every hour and reminds. A command does not. */
@Component
class DiaryRounds {

  private static final Logger LOG = LoggerFactory.getLogger(DiaryRounds.class);
  private static final int FIRST_MINUTES = 2;
  private static final int MINUTES = 60;

  private final Diary diary;
  private final DiaryPost post;
  private final boolean serving;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "diary-rounds");
            thread.setDaemon(true);
            return thread;
          });

  DiaryRounds(Diary diary, DiaryPost post, Environment environment) {
    this.diary = diary;
    this.post = post;
    this.serving = environment.getProperty("countersign.resume", Boolean.class, true);
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    if (serving) {
      var unused =
          timer.scheduleWithFixedDelay(this::round, FIRST_MINUTES, MINUTES, TimeUnit.MINUTES);
    }
  }

  void round() {
    try {
      diary.due().forEach(this::remind);
    } catch (RuntimeException e) {
      LOG.warn("The round of the diary ended early and begins again later", e);
    }
  }

  @PreDestroy
  void end() {
    timer.shutdownNow();
  }

  private void remind(DiaryEntry entry) {
    try {
      post.remind(entry);
    } catch (RuntimeException e) {
      LOG.warn("Nobody could be reminded of {} of {}", entry.matter(), entry.day(), e);
    }
  }
}
