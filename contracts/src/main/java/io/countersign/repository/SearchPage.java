package io.countersign.repository;

import java.util.List;
import java.util.Optional;

/**
 * A page of what was found.
 *
 * @param total how many were found on all pages
 * @param next where the next page begins; nothing on the last one
 */
public record SearchPage(List<FiledContract> contracts, long total, Optional<String> next) {

  public SearchPage {
    contracts = List.copyOf(contracts);
  }
}
