package io.countersign.post;

/** Where messages are handed in. */
public interface Post {

  /** Sends a message once the transaction that hands it in is committed. */
  void send(Message message);
}
