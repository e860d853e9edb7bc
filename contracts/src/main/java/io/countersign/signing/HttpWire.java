package io.countersign.signing;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The way over HTTP. No redirect is followed, an answer is limited in size, and the time limit
 * holds for all of it: connecting, asking and reading to the end.
 */
public final class HttpWire implements Wire {

  /** The largest answer that is read, in bytes; large revocation lists have some megabytes. */
  static final int LARGEST = 4_000_000;

  private static final Set<String> SCHEMES = Set.of("http", "https");

  private final HttpClient client;
  private final Duration limit;

  /**
   * A way with a time limit for each question.
   *
   * @param limit from asking to the last byte of the answer
   */
  public HttpWire(Duration limit) {
    this.limit = limit;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(limit)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  @Override
  public byte[] ask(URI address, Asking asking, byte[] question) throws IOException {
    if (!SCHEMES.contains(address.getScheme())) {
      throw new IOException("only http and https are spoken");
    }
    HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(limit);
    if (!asking.question().isEmpty()) {
      request
          .header("Content-Type", asking.question())
          .header("Accept", asking.answer())
          .POST(BodyPublishers.ofByteArray(question));
    }
    var answer =
        client
            .sendAsync(request.build(), BodyHandlers.ofInputStream())
            .thenApply(response -> read(response, asking));
    try {
      return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new IOException("no answer within " + limit.toMillis() + " ms", e);
    } catch (ExecutionException e) {
      throw new IOException(reason(e), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for the answer");
    }
  }

  private static byte[] read(HttpResponse<InputStream> response, Asking asking) {
    try (InputStream body = response.body()) {
      if (response.statusCode() != 200) {
        throw new Unusable("status " + response.statusCode());
      }
      String type = response.headers().firstValue("Content-Type").orElse("");
      if (!type.regionMatches(true, 0, asking.answer(), 0, asking.answer().length())) {
        throw new Unusable("an answer of type \"" + type + "\"");
      }
      byte[] answer = body.readNBytes(LARGEST + 1);
      if (answer.length > LARGEST) {
        throw new Unusable("more than " + LARGEST + " bytes");
      }
      return answer;
    } catch (IOException e) {
      throw new Unusable(String.valueOf(e.getMessage()));
    }
  }

  private static String reason(ExecutionException e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    String message = cause.getMessage();
    return message == null ? cause.getClass().getSimpleName() : message;
  }

  private static final class Unusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unusable(String why) {
      super(why);
    }
  }
}
