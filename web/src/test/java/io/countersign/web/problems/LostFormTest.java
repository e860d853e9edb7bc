package io.countersign.web.problems;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class LostFormTest {

  private static final String PAGE = "http://desk.example/contracts/1/after?told=x";

  @Test
  void givesBackWhatWasTypedButNoSecret() {
    var form = new LostForm(sent("same-origin"), "/contracts/1/notice");
    assertThat(form.fields())
        .containsExactly(new LostForm.Field("Notice words", "By letter\nof today"));
    assertThat(form.cameFrom()).hasValue("/contracts/1/after?told=x");
  }

  @Test
  void showsNothingThatAnotherSiteSent() {
    var form = new LostForm(sent("cross-site"), "/contracts/1/notice");
    assertThat(form.fields()).isEmpty();
    assertThat(form.cameFrom()).isEmpty();
  }

  @Test
  void believesTheAddressOfThePageWhereTheBrowserSaysNothingElse() {
    var request = sent("");
    request.removeHeader("Sec-Fetch-Site");
    assertThat(new LostForm(request, "/contracts/1/notice").fields()).hasSize(1);
    request.removeHeader("Host");
    request.addHeader("Host", "another.example");
    assertThat(new LostForm(request, "/contracts/1/notice").fields()).isEmpty();
  }

  @Test
  void namesNoPageThatIsTheOneThatFailed() {
    assertThat(new LostForm(sent("same-origin"), "/contracts/1/after").cameFrom()).isEmpty();
  }

  /** As it arrives at the page of errors: a GET that remembers what it was. */
  private static MockHttpServletRequest sent(String site) {
    var request = new MockHttpServletRequest("GET", "/error");
    request.setAttribute(RequestDispatcher.ERROR_METHOD, "POST");
    request.addHeader("Sec-Fetch-Site", site);
    request.addHeader("Host", "desk.example");
    request.addHeader("Referer", PAGE);
    request.addParameter("notice-words", "By letter\nof today");
    request.addParameter("_csrf", "T0KEN");
    request.addParameter("key-password", "secret");
    request.addParameter("reason", " ");
    return request;
  }
}
