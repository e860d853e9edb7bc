package io.countersign.library;

import io.countersign.approval.ApprovalPolicy;
import io.countersign.approval.ApprovalPolicyReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The policy that comes with the product, for a company that has not published its own. */
final class StandardPolicy {

  private static final String FILE = "approval-policy.yaml";
  private static final ApprovalPolicy POLICY = ApprovalPolicyReader.read(FILE, text());

  private StandardPolicy() {}

  static ApprovalPolicy policy() {
    return POLICY;
  }

  static String text() {
    try (InputStream file = StandardPolicy.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException(FILE + " is not in the product");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
