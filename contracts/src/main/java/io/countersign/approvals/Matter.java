package io.countersign.approvals;

import io.countersign.canonical.Digest;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is to be approved: something under its key, in exactly this content.
 *
 * @param content the digest of everything that is approved
 * @param title how people know it
 * @param authors who wrote on it, and therefore cannot approve it
 */
public record Matter(String key, Digest content, String title, Set<String> authors) {

  public Matter {
    authors = new TreeSet<>(authors);
  }
}
