package io.countersign.web.upkeep;

import io.countersign.contracts.ContractEvent;
import io.countersign.diary.Diary;
import io.countersign.diary.DiaryEntry;
import io.countersign.post.Message;
import io.countersign.post.Post;
import io.countersign.web.access.Role;
import io.countersign.web.access.User;
import io.countersign.web.access.Users;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is written of obligations and renewals that come up: to whoever looks after it, or to legal
 * where nobody does who still signs in here.
 */
@Component
class DiaryPost {

  private final Diary diary;
  private final Users users;
  private final Post post;
  private final ApplicationEventPublisher events;
  private final String address;

  DiaryPost(
      Diary diary,
      Users users,
      Post post,
      ApplicationEventPublisher events,
      @Value("${countersign.address:http://localhost:8080}") String address) {
    this.diary = diary;
    this.users = users;
    this.post = post;
    this.events = events;
    this.address = address;
  }

  /** Tells everybody whom an entry concerns, once; all of them, or nobody. */
  @Transactional(isolation = Isolation.READ_COMMITTED)
  void remind(DiaryEntry entry) {
    List<String> people = people(entry);
    if (people.isEmpty() || !diary.take(entry, people)) {
      return;
    }
    String contract = entry.contract().value();
    for (String login : people) {
      post.send(new Message(contract, login, title(entry), text(entry)));
    }
    events.publishEvent(
        ContractEvent.of(entry.contract(), entry.happening(), "clock")
            .with("day", entry.day())
            .with("step", entry.step().words())
            .with("words", entry.words())
            .with("to", String.join(", ", people)));
  }

  private List<String> people(DiaryEntry entry) {
    List<User> all = users.all();
    List<String> owner = all.stream().map(User::getName).filter(entry::isOwnedBy).toList();
    return owner.isEmpty()
        ? all.stream().filter(user -> user.role() == Role.LEGAL).map(User::getName).toList()
        : owner;
  }

  private static String title(DiaryEntry entry) {
    return "%s: %s, %s".formatted(entry.step().words(), entry.customer(), entry.day());
  }

  private String text(DiaryEntry entry) {
    return """
        %s

        Contract with %s. The day is %s.

        %s%s
        """
        .formatted(entry.words(), entry.customer(), entry.day(), address, entry.page());
  }
}
