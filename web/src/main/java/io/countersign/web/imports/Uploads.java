package io.countersign.web.imports;

import io.countersign.web.home.Home;
import io.countersign.web.problems.Missing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** The files somebody sent for an import, kept in the home folder until they are imported. */
@Component
class Uploads {

  private static final String MAPPING = "mapping.yaml";

  private final Path folder;

  Uploads(Home home) {
    this.folder = home.folder().resolve("imports");
  }

  /** Keeps a mapping and the files it is for, by the last part of their names. */
  UUID keep(MultipartFile mapping, List<MultipartFile> files) throws IOException {
    UUID upload = UUID.randomUUID();
    Path own = Files.createDirectories(folder.resolve(upload.toString()).resolve("files"));
    try (var content = mapping.getInputStream()) {
      Files.copy(content, folder.resolve(upload.toString()).resolve(MAPPING));
    }
    for (MultipartFile file : files) {
      String name = plain(String.valueOf(file.getOriginalFilename()));
      if (!name.isEmpty()) {
        try (var content = file.getInputStream()) {
          Files.copy(content, own.resolve(name));
        }
      }
    }
    return upload;
  }

  Path mapping(UUID upload) {
    return known(upload).resolve(MAPPING);
  }

  Path files(UUID upload) {
    return known(upload).resolve("files");
  }

  private Path known(UUID upload) {
    Path own = folder.resolve(upload.toString());
    if (!Files.isDirectory(own)) {
      throw new Missing("such import", "Send the files again.");
    }
    return own;
  }

  /** The last part of a name, without anything that could lead out of the folder. */
  private static String plain(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    return last.replaceAll("[^\\p{L}\\p{N}._ -]", "_").replaceAll("^\\.+", "");
  }
}
