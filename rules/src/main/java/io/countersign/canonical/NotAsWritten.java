package io.countersign.canonical;

/** Something that is never changed once it is written was changed behind the application's back. */
public final class NotAsWritten extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  /**
   * @param what what it is, as people call it
   */
  public NotAsWritten(String what) {
    super(what + " is not what was written: its content has changed");
  }
}
