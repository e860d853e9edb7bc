package io.countersign.web.problems;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.util.StringUtils;

/**
 * Why a request got no answer, in words for people and for programs.
 *
 * @param code a stable word for programs
 * @param wayOut what to do next
 */
public record Problem(HttpStatus status, String code, String title, String wayOut) {

  /** The problem every status stands for when nothing more is known. */
  static Problem of(HttpStatus status) {
    return switch (status) {
      case BAD_REQUEST ->
          new Problem(
              status,
              "bad-request",
              "This request could not be read",
              "A value in the address or the form does not have the expected form. Go back and"
                  + " check what you entered.");
      case UNAUTHORIZED ->
          new Problem(
              status,
              "sign-in-needed",
              "You are not signed in",
              "Nothing was done. Sign in in another tab, then come back to this page and send it"
                  + " again.");
      case FORBIDDEN ->
          new Problem(
              status,
              "not-allowed",
              "Your role does not open this",
              "If you need it for your work, ask whoever runs Countersign in your company.");
      case NOT_FOUND ->
          new Problem(
              status,
              "not-found",
              "There is nothing here",
              "The address may be mistyped, or what was here is gone. Start from the navigation.");
      case METHOD_NOT_ALLOWED ->
          new Problem(
              status,
              "method-not-allowed",
              "This address does not do that",
              "It was reached in a way it does not answer to. Go back and use the page's buttons.");
      case CONFLICT ->
          new Problem(
              status,
              "conflict",
              "This changed in the meantime",
              "Somebody else was faster, or the state no longer allows it. Go back, reload and look"
                  + " again.");
      case CONTENT_TOO_LARGE ->
          new Problem(
              status,
              "too-large",
              "This file is too large",
              "Split it into smaller files and send them one after the other.");
      default ->
          status.is4xxClientError()
              ? new Problem(
                  status, "refused", "This was refused", "Go back, check what you entered, retry.")
              : new Problem(
                  status,
                  "internal-error",
                  "Something went wrong here",
                  "It is not your fault. Try again in a moment; if it happens again, tell whoever"
                      + " runs Countersign the time below.");
    };
  }

  /** The title as people read it: it begins with a capital letter. */
  public String sentence() {
    return StringUtils.capitalize(title);
  }

  /** The same for those who come by a link and have no account to sign in with. */
  Problem forGuests() {
    return status == HttpStatus.UNAUTHORIZED
        ? new Problem(
            status,
            "link-needed",
            "Your session is over",
            "Nothing was done. Open the newest link from your message in another tab of this"
                + " browser and type a code; then come back to this page and send it again.")
        : this;
  }

  Problem because(String newTitle) {
    return new Problem(status, code, newTitle, wayOut);
  }

  ProblemDetail detail(String path) {
    var detail = ProblemDetail.forStatusAndDetail(status, wayOut);
    detail.setType(URI.create("urn:countersign:problem:" + code));
    detail.setTitle(title);
    detail.setInstance(URI.create(path));
    detail.setProperty("code", code);
    return detail;
  }
}
