package io.countersign.payouts;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The file of the two seals of a manifest: two blocks of base64 with their names (as RFC 7468). */
public final class SealFile {

  private static final String COMPANY = "COMPANY SEAL";
  private static final String PAYER = "PAYER SEAL";
  private static final int WIDTH = 64;

  private final byte[] company;
  private final byte[] payer;

  SealFile(byte[] company, byte[] payer) {
    this.company = company.clone();
    this.payer = payer.clone();
  }

  /**
   * @throws IllegalArgumentException when it is no such file
   */
  public static SealFile read(String text) {
    return new SealFile(block(text, COMPANY), block(text, PAYER));
  }

  /** The seal of the company, in DER. */
  public byte[] company() {
    return company.clone();
  }

  /** The seal of the person who paid, in DER. */
  public byte[] payer() {
    return payer.clone();
  }

  String text() {
    return block(COMPANY, company) + block(PAYER, payer);
  }

  private static String block(String name, byte[] seal) {
    String base64 =
        Base64.getMimeEncoder(WIDTH, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(seal);
    return "-----BEGIN " + name + "-----\n" + base64 + "\n-----END " + name + "-----\n";
  }

  private static byte[] block(String text, String name) {
    String begin = "-----BEGIN " + name + "-----";
    int from = text.indexOf(begin);
    int until = text.indexOf("-----END " + name + "-----");
    if (from < 0 || until < from) {
      throw new IllegalArgumentException("it has no block " + name);
    }
    return Base64.getMimeDecoder().decode(text.substring(from + begin.length(), until));
  }
}
