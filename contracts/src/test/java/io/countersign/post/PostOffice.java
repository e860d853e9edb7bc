package io.countersign.post;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A mail server of somebody else, as far as the standard says; it takes or refuses mail. */
final class PostOffice implements AutoCloseable {

  private final ServerSocket door;
  private final ExecutorService clerks = Executors.newCachedThreadPool();
  private final List<List<String>> taken = new CopyOnWriteArrayList<>();

  /** Whether mail is taken later only. */
  volatile boolean busy;

  PostOffice() throws IOException {
    door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    var unused = clerks.submit(this::open);
  }

  MailServer server() {
    return new MailServer(
        "127.0.0.1",
        door.getLocalPort(),
        MailServer.Security.NONE,
        "",
        "",
        "contracts@alder.example");
  }

  /** The lines of each message that was taken, envelope first. */
  List<List<String>> taken() {
    return List.copyOf(taken);
  }

  private Void open() throws IOException {
    while (!door.isClosed()) {
      Socket visitor = door.accept();
      var unused = clerks.submit(() -> serve(visitor));
    }
    return null;
  }

  private Void serve(Socket visitor) throws IOException {
    try (visitor) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(visitor.getInputStream(), StandardCharsets.UTF_8));
      List<String> message = new CopyOnWriteArrayList<>();
      say(visitor, "220 post office");
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.startsWith("EHLO")) {
          say(visitor, "250-post office\r\n250 8BITMIME");
        } else if (line.startsWith("RCPT") && line.contains("nobody@")) {
          say(visitor, "550 no such user here");
        } else if (line.startsWith("RCPT") && busy) {
          say(visitor, "451 come back later");
        } else if (line.equals("DATA")) {
          say(visitor, "354 go on");
          for (String text = in.readLine(); !".".equals(text); text = in.readLine()) {
            message.add(text);
          }
          taken.add(message);
          say(visitor, "250 taken");
        } else if (line.equals("QUIT")) {
          say(visitor, "221 bye");
          return null;
        } else {
          message.add(line);
          say(visitor, "250 ok");
        }
      }
    }
    return null;
  }

  private static void say(Socket visitor, String words) throws IOException {
    OutputStream out = visitor.getOutputStream();
    out.write((words + "\r\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    door.close();
    clerks.shutdownNow();
  }
}
