package io.countersign.web.insight;

import io.countersign.people.ParticipantId;
import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;

/** Where plan letters are found. */
public final class Letters {

  private Letters() {}

  /** The path of the letter that tells a participant about a plan version. */
  public static String path(String plan, int version, ParticipantId who) {
    return "/plans/%s/%d/letter/%s.pdf"
        .formatted(plan, version, UriUtils.encodePathSegment(who.value(), StandardCharsets.UTF_8));
  }
}
