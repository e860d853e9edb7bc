package io.countersign.intake;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Real data that is not part of the project: a folder {@code shared} beside a folder above. */
public final class SharedFiles {

  private SharedFiles() {}

  public static boolean present() {
    return find() != null;
  }

  /** The folder of the CRM sales opportunities. */
  static Path mavenCrm() {
    Path found = find();
    if (found == null) {
      throw new IllegalStateException("no folder shared/data/maven-crm beside the project");
    }
    return found;
  }

  /** A file or folder beside that of the CRM sales opportunities. */
  public static Path data(String path) {
    return mavenCrm().resolveSibling(path);
  }

  /** The project's own folder of that name, as seen from the module. */
  public static Path project(String path) {
    Path here = Path.of("").toAbsolutePath();
    while (here != null && !Files.exists(here.resolve("docs"))) {
      here = here.getParent();
    }
    if (here == null) {
      throw new IllegalStateException("no project above " + Path.of("").toAbsolutePath());
    }
    return here.resolve(path);
  }

  private static @Nullable Path find() {
    for (Path here = Path.of("").toAbsolutePath(); here != null; here = here.getParent()) {
      Path shared = here.resolve("shared/data/maven-crm");
      if (Files.isDirectory(shared)) {
        return shared;
      }
    }
    return null;
  }
}
