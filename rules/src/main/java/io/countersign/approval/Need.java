package io.countersign.approval;

/**
 * What a line of a policy asks for.
 *
 * @param line the name of the line
 * @param group who approves
 * @param quorum how many of the group have to
 * @param withinDays how many days they have
 * @param then the group that may approve as well when the days have passed; empty for nobody else
 */
public record Need(String line, String group, int quorum, int withinDays, String then) {}
