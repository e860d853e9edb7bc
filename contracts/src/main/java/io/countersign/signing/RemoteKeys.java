package io.countersign.signing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The keys at a signing service that speaks the Cloud Signature Consortium's API (version 2.0.0.2):
 * {@code credentials/info} for the certificates, {@code signatures/signHash} for signatures. The
 * service gets digests only.
 */
public final class RemoteKeys implements KeySource {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Pattern CREDENTIAL = Pattern.compile("[A-Za-z0-9._:-]{1,100}");
  private static final String SHA256 = "2.16.840.1.101.3.4.2.1";
  private static final String ECDSA = "1.2.840.10045.4.3.2";
  private static final String RSA = "1.2.840.113549.1.1.11";

  private final HttpClient client;
  private final URI base;
  private final String token;
  private final List<String> credentials;

  /**
   * The keys of a service.
   *
   * @param base the address of its API, e.g. {@code https://signing.example/csc/v2}
   * @param token the bearer token that authorises us, and each signature
   * @param credentials the service's names of the keys
   */
  public RemoteKeys(URI base, String token, List<String> credentials) {
    for (String credential : credentials) {
      if (!CREDENTIAL.matcher(credential).matches()) {
        throw new IllegalArgumentException("\"" + credential + "\" is no name of a credential");
      }
    }
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    this.base = base;
    this.token = token;
    this.credentials = List.copyOf(credentials);
  }

  @Override
  public List<Signer> signers() {
    List<Signer> signers = new ArrayList<>();
    for (String credential : credentials) {
      try {
        List<X509Certificate> chain =
            chain(
                ask(
                    "credentials/info",
                    "{\"credentialID\":\"%s\",\"certificates\":\"chain\"}".formatted(credential)));
        signers.add(new Signer(Names.name(chain.get(0)), new RemoteKey(this, credential), chain));
      } catch (IOException | CertificateException e) {
        throw new NoKey(
            "The certificate of credential %s cannot be had from %s: %s"
                .formatted(credential, base, e.getMessage()),
            e);
      }
    }
    return signers;
  }

  /** The raw signature over a SHA-256 value. */
  byte[] signHash(String credential, String algorithm, byte[] hash) throws IOException {
    String answer =
        ask(
            "signatures/signHash",
            "{\"credentialID\":\"%s\",\"SAD\":\"%s\",\"hashes\":[\"%s\"],\"hashAlgorithmOID\":\"%s\",\"signAlgo\":\"%s\"}"
                .formatted(
                    credential,
                    token,
                    Base64.getEncoder().encodeToString(hash),
                    SHA256,
                    algorithm.endsWith("RSA") ? RSA : ECDSA));
    List<String> signatures = strings(answer, "signatures");
    if (signatures.size() != 1) {
      throw new IOException("the service gave " + signatures.size() + " signatures for one hash");
    }
    return decoded(signatures.get(0));
  }

  private String ask(String call, String question) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + "/" + call))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + token)
            .POST(BodyPublishers.ofString(question))
            .build();
    try {
      HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new IOException(call + " was answered with status " + response.statusCode());
      }
      return response.body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for " + call);
    }
  }

  private static List<X509Certificate> chain(String answer)
      throws IOException, CertificateException {
    List<X509Certificate> chain = new ArrayList<>();
    for (String each : strings(answer, "certificates")) {
      chain.add(
          (X509Certificate)
              CertificateFactory.getInstance("X.509")
                  .generateCertificate(new ByteArrayInputStream(decoded(each))));
    }
    if (chain.isEmpty()) {
      throw new IOException("the service gave no certificate");
    }
    return chain;
  }

  private static byte[] decoded(String base64) throws IOException {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw new IOException("the service gave something that is not Base64", e);
    }
  }

  /** The texts in the first array of this name, wherever it stands. */
  private static List<String> strings(String json, String name) throws IOException {
    List<String> found = new ArrayList<>();
    try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
      for (JsonToken at = parser.nextToken(); at != null; at = parser.nextToken()) {
        if (at == JsonToken.PROPERTY_NAME
            && parser.currentName().equals(name)
            && parser.nextToken() == JsonToken.START_ARRAY) {
          while (parser.nextToken() == JsonToken.VALUE_STRING) {
            found.add(parser.getString());
          }
          return found;
        }
      }
      return found;
    } catch (JacksonException e) {
      throw new IOException("the service gave something that is not JSON", e);
    }
  }
}
