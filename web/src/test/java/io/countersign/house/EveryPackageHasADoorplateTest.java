package io.countersign.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every package of every module says on its package-info what it is for (one sentence), what it
 * never knows (another), and that nothing in it is null unless marked.
 */
class EveryPackageHasADoorplateTest {

  private static final Pattern DOORPLATE =
      Pattern.compile("/\\*\\*(?<text>.*?)\\*/\\s*(@\\w+\\s+)*@NullMarked\\b", Pattern.DOTALL);

  private static final Pattern SENTENCE_END = Pattern.compile("[.](?=\\s|$)");

  @TempDir Path planted;

  @Test
  void everyPackageSaysWhatItIsAndIsNullMarked() throws IOException {
    assertThat(withoutDoorplate(House.folder())).isEmpty();
  }

  @Test
  void aPackageWithoutADoorplateIsFound() throws IOException {
    plant(
        "good", "/** The good room. It never knows\n * the others. */\n@NullMarked\npackage good;");
    plant("unmarked", "/** The room. It never knows the others. */\npackage unmarked;");
    plant("silent", "@NullMarked\npackage silent;");
    plant("curt", "/** The room without manners. */\n@NullMarked\npackage curt;");
    Files.writeString(plant("bare", "").resolveSibling("Thing.java"), "package bare;");
    Files.delete(planted.resolve("rules/src/main/java/bare/package-info.java"));

    assertThat(withoutDoorplate(planted))
        .containsExactly(
            Path.of("rules/src/main/java/bare"),
            Path.of("rules/src/main/java/curt"),
            Path.of("rules/src/main/java/silent"),
            Path.of("rules/src/main/java/unmarked"));
  }

  private Path plant(String room, String text) throws IOException {
    Path folder = Files.createDirectories(planted.resolve("rules/src/main/java").resolve(room));
    return Files.writeString(folder.resolve("package-info.java"), text);
  }

  private static List<Path> withoutDoorplate(Path project) throws IOException {
    try (Stream<Path> files = Files.walk(project)) {
      return files
          .map(project::relativize)
          .filter(file -> file.toString().matches("(?!.*target/).*src/main/java/.*\\.java"))
          .map(Path::getParent)
          .distinct()
          .filter(room -> !hasDoorplate(project.resolve(room).resolve("package-info.java")))
          .sorted()
          .toList();
    }
  }

  private static boolean hasDoorplate(Path file) {
    if (!Files.exists(file)) {
      return false;
    }
    Matcher plate = DOORPLATE.matcher(read(file));
    return plate.find() && SENTENCE_END.matcher(plate.group("text")).results().count() >= 2;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
