package io.countersign.publishing;

import io.countersign.checking.Finding;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A warning of a published plan as it was told, by whom and when it was signed off, and why. */
public record SignOff(Finding warning, String by, Instant at, @Nullable String reason) {}
