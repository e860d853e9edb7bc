package io.countersign.library;

import io.countersign.approval.ApprovalPolicy;
import io.countersign.approval.ApprovalPolicyReader;
import io.countersign.risk.RiskPolicy;
import io.countersign.risk.RiskPolicyReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The policies that come with the product, for a company that has not published its own. */
final class StandardPolicy {

  private static final String FILE = "approval-policy.yaml";
  private static final String RISKS = "risk-policy.yaml";
  private static final ApprovalPolicy POLICY = ApprovalPolicyReader.read(FILE, text());
  private static final RiskPolicy RISK = RiskPolicyReader.read(RISKS, text(RISKS));

  private StandardPolicy() {}

  static ApprovalPolicy policy() {
    return POLICY;
  }

  static RiskPolicy risk() {
    return RISK;
  }

  static String text() {
    return text(FILE);
  }

  private static String text(String name) {
    try (InputStream file = StandardPolicy.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException(name + " is not in the product");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
