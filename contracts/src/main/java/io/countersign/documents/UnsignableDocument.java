package io.countersign.documents;

/** A document that may not be signed: not ours, damaged, or its field is missing or taken. */
public final class UnsignableDocument extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  public UnsignableDocument(String message) {
    super(message);
  }
}
