package io.countersign.web.library;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The smallest Word file that has paragraphs. */
public final class SmallWordFile {

  private SmallWordFile() {}

  /** A file with these paragraphs. */
  public static byte[] of(String... paragraphs) throws IOException {
    String body =
        Arrays.stream(paragraphs)
            .map("<w:p><w:r><w:t>%s</w:t></w:r></w:p>"::formatted)
            .collect(Collectors.joining());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      String document =
          "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
              + "<w:body>%s</w:body></w:document>";
      zip.write(document.formatted(body).getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }
}
