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
  void isSentAgainWholeWhenThereWasNoSecretNoFileAndNoSignatureInIt() {
    var request = sent("same-origin");
    assertThat(new LostForm(request, "/contracts/1/notice").again()).isEmpty();
    request.removeParameter("key-password");
    request.addParameter("read-version", "2");
    assertThat(new LostForm(request, "/contracts/1/notice").again())
        .containsExactlyInAnyOrder(
            new LostForm.Sent("notice-words", "By letter\nof today"),
            new LostForm.Sent("reason", " "),
            new LostForm.Sent("content", "ab".repeat(32)),
            new LostForm.Sent("read-version", "2"));
    request.setContentType("multipart/form-data; boundary=x");
    assertThat(new LostForm(request, "/contracts/1/notice").again()).isEmpty();
    request.setContentType("application/x-www-form-urlencoded");
    request.addParameter("document", "a digest");
    assertThat(new LostForm(request, "/contracts/1/notice").again()).isEmpty();
  }

  @Test
  void showsNothingThatAnotherSiteSent() {
    var request = sent("cross-site");
    request.removeParameter("key-password");
    var form = new LostForm(request, "/contracts/1/notice");
    assertThat(form.fields()).isEmpty();
    assertThat(form.again()).isEmpty();
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
    request.addParameter("content", "ab".repeat(32));
    return request;
  }
}
