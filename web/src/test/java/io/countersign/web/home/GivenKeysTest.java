package io.countersign.web.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.signing.DemoAuthority;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** In production nothing of the demo is there, and nothing is guessed. */
class GivenKeysTest {

  @TempDir Path home;

  private ApplicationContextRunner office() {
    return new ApplicationContextRunner()
        .withUserConfiguration(Home.class, NotaryOffice.class)
        .withBean(Clock.class, Clock::systemUTC)
        .withPropertyValues(
            "countersign.home=" + home, "countersign.authority=http://localhost:8080/authority");
  }

  @Test
  void aDemonstrationHasAnAuthority() {
    office().run(context -> assertThat(context).hasSingleBean(DemoAuthority.class));
  }

  @Test
  void productionRefusesTheDemoAndSaysWhatIsMissing() {
    office()
        .withPropertyValues("countersign.production=true")
        .run(
            context -> {
              assertThat(context).hasFailed();
              assertThat(context.getStartupFailure())
                  .rootCause()
                  .isInstanceOf(ProductionIncomplete.class)
                  .hasMessageContaining("countersign.signers.trusted is not given");
            });
  }

  @Test
  void everyPlaceThatIsNamedNeedsItsSecret() {
    var environment =
        new org.springframework.mock.env.MockEnvironment()
            .withProperty("countersign.signers.file", home.resolve("keys.p12").toString());
    assertThatThrownBy(() -> new GivenKeys(environment).sources())
        .isInstanceOf(ProductionIncomplete.class)
        .hasMessageContaining("countersign.signers.file.password");
    assertThatThrownBy(
            () -> new GivenKeys(new org.springframework.mock.env.MockEnvironment()).sources())
        .hasMessageContaining("countersign.signers.device");
  }
}
