package io.countersign.web.access;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/**
 * The sign-ins of the demo company, shown on the sign-in page to everybody. Empty, and therefore
 * invisible, wherever no demo company lives.
 */
@Component
public class DemoSignIns {

  /**
   * One demo user.
   *
   * @param who what this person shows, for example "Maya Okafor, sales rep in EMEA"
   */
  public record DemoSignIn(Login login, Password password, String who) {}

  private final List<DemoSignIn> offered = new CopyOnWriteArrayList<>();

  public void offer(DemoSignIn signIn) {
    offered.add(signIn);
  }

  public List<DemoSignIn> all() {
    return List.copyOf(offered);
  }
}
