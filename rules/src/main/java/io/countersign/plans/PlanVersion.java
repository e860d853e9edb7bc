package io.countersign.plans;

import io.countersign.canonical.Digest;

/**
 * A plan as published: the document as it was written, the plan it means, and the SHA-256 digest of
 * its canonical form (RFC 8785), which is its identity. Comments, layout and the order of keys do
 * not matter to it; everything else does.
 */
public record PlanVersion(String document, Plan plan, Digest digest) {}
