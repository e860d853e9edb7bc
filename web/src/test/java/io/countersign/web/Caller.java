package io.countersign.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A program that talks to the running application and keeps cookies; it follows no redirect. */
public final class Caller {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final URI server;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();

  public Caller(int port) {
    this.server = URI.create("http://localhost:" + port);
  }

  public HttpResponse<String> get(String path, String... headers) {
    var request = HttpRequest.newBuilder(server.resolve(path));
    return send((headers.length > 0 ? request.headers(headers) : request).build());
  }

  HttpResponse<String> post(String path, Map<String, String> form) {
    var body =
        form.entrySet().stream()
            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(server.resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  HttpResponse<String> postJson(String path, String json) {
    return send(
        HttpRequest.newBuilder(server.resolve(path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json))
            .build());
  }

  /** The bytes of what is at a path, whatever they are. */
  public byte[] bytes(String path) {
    return send(HttpRequest.newBuilder(server.resolve(path)).build(), BodyHandlers.ofByteArray())
        .body();
  }

  public HttpResponse<String> signIn(String login, String password) {
    return post(
        "/sign-in", Map.of("_csrf", token("/sign-in"), "login", login, "password", password));
  }

  String token(String page) {
    var matcher = TOKEN.matcher(get(page).body());
    if (!matcher.find()) {
      throw new AssertionError("no CSRF token on " + page);
    }
    return matcher.group(1);
  }

  /** The value of the session cookie, empty without one. */
  String session() {
    return cookies.getCookieStore().get(server).stream()
        .filter(cookie -> cookie.getName().equals("countersign"))
        .map(cookie -> cookie.getValue())
        .findFirst()
        .orElse("");
  }

  private HttpResponse<String> send(HttpRequest request) {
    return send(request, BodyHandlers.ofString());
  }

  private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) {
    try {
      return client.send(request, body);
    } catch (IOException unreachable) {
      throw new AssertionError(unreachable);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
