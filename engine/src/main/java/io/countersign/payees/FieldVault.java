package io.countersign.payees;

/** What hides fields that must not stand in the database as they are; its key is kept elsewhere. */
public interface FieldVault {

  /**
   * The hidden text, another one each time.
   *
   * @param place where it stands, such as table and key; it can be shown at no other place
   */
  String hide(String text, String place);

  /**
   * The text that was hidden for a place.
   *
   * @throws IllegalStateException when it was changed, or moved from another place
   */
  String show(String hidden, String place);
}
