package io.countersign.post;

import io.countersign.post.MailServer.Security;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * A line to a mail server for one message (RFC 5321, as a client that only sends). The server's
 * certificate must be of the name that was configured.
 */
final class MailLine implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 20_000;
  private static final int LONGEST_ANSWER = 400;
  private static final int MOST_LINES = 100;

  private final MailServer server;
  private Socket socket;
  private BufferedReader in;

  private MailLine(MailServer server, Socket socket) throws IOException {
    this.server = server;
    this.socket = socket;
    this.in = reader(socket);
  }

  /**
   * Hands a message over.
   *
   * @throws MailRefused when the server says no
   * @throws IOException when it cannot be reached
   */
  static void send(MailServer server, Letter letter) throws IOException {
    try (MailLine line = open(server)) {
      line.expect(2);
      line.greet();
      line.say("MAIL FROM:<" + server.from() + ">", 2);
      line.say("RCPT TO:<" + letter.to() + ">", 2);
      line.say("DATA", 3);
      line.write(String.join("\r\n", letter.lines(server.from())) + "\r\n.");
      line.expect(2);
      line.write("QUIT");
    }
  }

  private static MailLine open(MailServer server) throws IOException {
    Socket socket = new Socket();
    try {
      socket.connect(new InetSocketAddress(server.host(), server.port()), PATIENCE_MILLIS);
      socket.setSoTimeout(PATIENCE_MILLIS);
      return new MailLine(
          server, server.security() == Security.TLS ? secured(server, socket) : socket);
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  private void greet() throws IOException {
    List<String> can = say("EHLO countersign", 2);
    if (server.security() == Security.STARTTLS) {
      if (can.stream().noneMatch(word -> word.toUpperCase(Locale.ROOT).equals("STARTTLS"))) {
        throw new IOException("the server does not offer STARTTLS, and nothing is sent without");
      }
      say("STARTTLS", 2);
      socket = secured(server, socket);
      in = reader(socket);
      say("EHLO countersign", 2);
    }
    if (!server.user().isEmpty()) {
      String plain = "\0" + server.user() + "\0" + server.password();
      say(
          "AUTH PLAIN "
              + Base64.getEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8)),
          2);
    }
  }

  private static Socket secured(MailServer server, Socket plain) throws IOException {
    SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
    SSLSocket secure = (SSLSocket) factory.createSocket(plain, server.host(), server.port(), true);
    SSLParameters parameters = secure.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    secure.setSSLParameters(parameters);
    secure.startHandshake();
    return secure;
  }

  private List<String> say(String command, int kind) throws IOException {
    write(command);
    return expect(kind);
  }

  private void write(String text) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write((text + "\r\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** The words of an answer whose code begins with this digit. */
  private List<String> expect(int kind) throws IOException {
    List<String> words = new ArrayList<>();
    String line;
    do {
      line = in.readLine();
      if (line == null || line.length() < 3 || words.size() > MOST_LINES) {
        throw new IOException("the mail server ended the line, or does not speak SMTP");
      }
      words.add(line.length() > 4 ? line.substring(4) : "");
    } while (line.length() > 3 && line.charAt(3) == '-');
    if (line.charAt(0) - '0' != kind) {
      String answer = line.length() <= LONGEST_ANSWER ? line : line.substring(0, LONGEST_ANSWER);
      throw new MailRefused(answer, line.charAt(0) == '5');
    }
    return words;
  }

  private static BufferedReader reader(Socket socket) throws IOException {
    return new BufferedReader(
        new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
