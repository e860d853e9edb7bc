package io.countersign.web.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.contracts.ContractFlaw;
import io.countersign.documents.Flaw;
import io.countersign.documents.PaperFlaw;
import io.countersign.signing.SealFlaw;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CheckStepTest {

  @Test
  void looksForEveryFlawInExactlyOneStep() {
    Stream<Flaw> flaws =
        Stream.<Flaw[]>of(PaperFlaw.values(), SealFlaw.values(), ContractFlaw.values())
            .flatMap(Arrays::stream);

    assertThat(flaws)
        .allSatisfy(
            flaw ->
                assertThat(Arrays.stream(CheckStep.values()).filter(step -> step.looksFor(flaw)))
                    .as(flaw.code())
                    .hasSize(1));
  }
}
