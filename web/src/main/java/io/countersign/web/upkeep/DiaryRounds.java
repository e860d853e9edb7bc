package io.countersign.web.upkeep;

import io.countersign.diary.Diary;
import io.countersign.diary.DiaryEntry;
import io.countersign.web.rounds.Round;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Looks into the diary every hour and reminds. A command does not. */
@Component
class DiaryRounds implements Round {

  private static final Logger LOG = LoggerFactory.getLogger(DiaryRounds.class);

  private final Diary diary;
  private final DiaryPost post;

  DiaryRounds(Diary diary, DiaryPost post) {
    this.diary = diary;
    this.post = post;
  }

  @Override
  public String name() {
    return "the diary";
  }

  @Override
  public Duration first() {
    return Duration.ofMinutes(2);
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public void round() {
    diary.due().forEach(this::remind);
  }

  private void remind(DiaryEntry entry) {
    try {
      post.remind(entry);
    } catch (RuntimeException e) {
      LOG.warn("Nobody could be reminded of {} of {}", entry.matter(), entry.day(), e);
    }
  }
}
