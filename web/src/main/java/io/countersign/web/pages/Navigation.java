package io.countersign.web.pages;

import io.countersign.web.access.Doors;
import io.countersign.web.access.User;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** The ways a user can go: every page whose door admits them. */
@Component
class Navigation {

  private final List<NavItem> items;
  private final Doors doors;

  Navigation(List<NavItem> items, Doors doors) {
    this.items = items.stream().sorted(Comparator.comparingInt(NavItem::order)).toList();
    this.doors = doors;
  }

  List<NavItem> of(User user) {
    return items.stream().filter(item -> doors.admits(user, item.path())).toList();
  }

  String homeOf(User user) {
    return of(user).stream().findFirst().map(NavItem::path).orElse("/account");
  }
}
