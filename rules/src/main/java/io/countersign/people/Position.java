package io.countersign.people;

/**
 * What somebody works as: a title such as {@code Seller} or {@code Manager}, the region or office
 * it belongs to, and a level. A word that does not apply is empty.
 */
public record Position(String title, String region, String level) {

  public static Position of(String title, String region) {
    return new Position(title, region, "");
  }
}
