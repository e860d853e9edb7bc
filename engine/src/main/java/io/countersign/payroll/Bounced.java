package io.countersign.payroll;

/**
 * A line that the bank sent back.
 *
 * @param reference by which the file called it
 * @param code the bank's reason, such as {@code R03} or {@code AC04}
 * @param words what the code means, or what the bank says
 */
public record Bounced(String reference, String code, String words) {}
