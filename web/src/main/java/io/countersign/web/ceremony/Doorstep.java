package io.countersign.web.ceremony;

import io.countersign.ceremony.Invitee;

/**
 * Where somebody stands who came by a link and has not yet typed the code.
 *
 * @param path of the pages behind it
 */
public record Doorstep(Invitee invitee, String path, String title) {}
