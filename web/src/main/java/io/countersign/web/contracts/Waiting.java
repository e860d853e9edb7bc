package io.countersign.web.contracts;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.web.util.UriUtils;

/**
 * A page of the bookings that wait for a contract, those booked last first.
 *
 * @param total how many wait on all pages
 * @param find what was searched
 * @param page from 1
 */
public record Waiting(List<Order> orders, long total, String find, int page) {

  static final int PAGE = 25;

  static int pages(long total) {
    return (int) Math.max(1, (total + PAGE - 1) / PAGE);
  }

  public int pages() {
    return pages(total);
  }

  /** What was searched, as a part of an address. */
  public String words() {
    return UriUtils.encode(find, StandardCharsets.UTF_8);
  }
}
