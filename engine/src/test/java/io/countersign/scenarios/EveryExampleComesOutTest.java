package io.countersign.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every scenario in docs/examples/scenarios comes out to the printed digit. */
class EveryExampleComesOutTest {

  @TestFactory
  Stream<DynamicContainer> asExpected() throws IOException {
    return Examples.files().stream()
        .map(
            file ->
                DynamicContainer.dynamicContainer(
                    file.getFileName().toString(),
                    Stream.of(file).flatMap(EveryExampleComesOutTest::tests)));
  }

  private static Stream<DynamicTest> tests(Path file) {
    try {
      return ScenarioFile.read(file).stream()
          .map(
              scenario ->
                  DynamicTest.dynamicTest(
                      scenario.id(),
                      () -> {
                        Played played = scenario.play();
                        assertThat(played.differences()).as(played.text()).isEmpty();
                      }));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void noTwoHaveOneName() throws IOException {
    assertThat(Examples.all()).extracting(Scenario::id).doesNotHaveDuplicates();
  }
}
