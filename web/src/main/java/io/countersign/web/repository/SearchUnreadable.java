package io.countersign.web.repository;

import io.countersign.refusal.Refusal;
import java.util.Map;
import java.util.TreeMap;

/** A search that cannot be read, code {@code search-unreadable}. */
final class SearchUnreadable extends Refusal {

  private static final long serialVersionUID = 1;

  SearchUnreadable(Map<String, String> errors) {
    super(
        "search-unreadable",
        "the search cannot be read: " + new TreeMap<>(errors),
        "Search on the page, which says what is wrong beside each field.");
  }
}
