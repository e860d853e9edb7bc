package io.countersign.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The font files in the order in which they are asked: those of the house, which arrive with
 * libraries, then those of the operator. See docs/decisions/0019-names-in-other-scripts.md.
 */
final class Typefaces {

  private static final String LIBERATION = "/liberation/LiberationSans-%s.ttf";
  private static final String DEJAVU = "/net/sf/jasperreports/fonts/dejavu/DejaVuSans%s.ttf";
  private static final String ZEN_HEI = "/fonts/WenQuanZhengHei.ttf";

  private Typefaces() {}

  static List<Face> regular() {
    List<Face> faces = new ArrayList<>();
    faces.add(ofTheHouse(LIBERATION.formatted("Regular"), false));
    faces.add(ofTheHouse(DEJAVU.formatted(""), false));
    faces.add(ofTheHouse(ZEN_HEI, false));
    List<Face> others = ofTheOperator();
    others.stream().filter(face -> !face.bold()).forEach(faces::add);
    others.stream().filter(Face::bold).forEach(faces::add);
    return faces;
  }

  /** Bold faces first; what has none is drawn with a thicker stroke. */
  static List<Face> bold(List<Face> regular) {
    List<Face> faces = new ArrayList<>();
    faces.add(ofTheHouse(LIBERATION.formatted("Bold"), true));
    faces.add(ofTheHouse(DEJAVU.formatted("-Bold"), true));
    regular.stream().filter(Face::bold).forEach(faces::add);
    regular.stream().filter(face -> !face.bold()).forEach(faces::add);
    return faces;
  }

  private static Face ofTheHouse(String resource, boolean bold) {
    return new Face(resource, () -> resource(resource), bold);
  }

  /** The fonts of a folder that the operator names, by the names of the files. */
  private static List<Face> ofTheOperator() {
    String folder =
        System.getProperty(
            "countersign.fonts", System.getenv().getOrDefault("COUNTERSIGN_FONTS", ""));
    if (folder.isBlank()) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      return files
          .filter(file -> lower(file).endsWith(".ttf") || lower(file).endsWith(".woff"))
          .sorted()
          .map(
              file ->
                  new Face(
                      file.toString(),
                      () -> Files.readAllBytes(file),
                      lower(file).contains("bold")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The folder of fonts " + folder + " cannot be read", e);
    }
  }

  private static String lower(Path file) {
    return file.getFileName().toString().toLowerCase(Locale.ROOT);
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = Typefaces.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The font " + name + " is missing from the class path");
      }
      return in.readAllBytes();
    }
  }
}
