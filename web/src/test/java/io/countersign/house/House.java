package io.countersign.house;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A tree of classes whose direct sub-packages are rooms: the product itself, or the planted
 * offenders that every gate must catch.
 *
 * @param root the package whose sub-packages are the rooms
 * @param classes all classes below the root, in whichever jar they live
 */
record House(String root, JavaClasses classes) {

  /** What the rule compiler writes beside the facts; it is Drools by nature and nobody's source. */
  private static final Pattern GENERATED_FROM_RULES =
      Pattern.compile(
          ".*\\.(P\\p{XDigit}{2}\\.Lambda\\w+|(Rules|DomainClassesMetadata))\\p{XDigit}{32}.*");

  /** The product: what is shipped from all modules. */
  static final House PRODUCT = in("io.countersign", new ImportOption.DoNotIncludeTests());

  /** The offenders: small classes under the tests, laid out in rooms of the same names. */
  static final House PLANTED =
      in(House.class.getPackageName() + ".planted", new ImportOption.OnlyIncludeTests());

  private static House in(String root, ImportOption which) {
    return new House(root, new ClassFileImporter().withImportOption(which).importPackages(root));
  }

  /** The classes that somebody wrote, without those generated from the rule files. */
  JavaClasses written() {
    return classes.that(
        DescribedPredicate.describe(
            "written by hand", type -> !GENERATED_FROM_RULES.matcher(type.getName()).matches()));
  }

  /** The room a class of this house belongs to; empty for strangers and for the root package. */
  Optional<String> roomOf(JavaClass type) {
    String name = type.getPackageName();
    if (!name.startsWith(root + ".")) {
      return Optional.empty();
    }
    return Optional.of(name.substring(root.length() + 1).replaceFirst("\\..*", ""));
  }

  /** Classes of any house whose room belongs to the named module. */
  static DescribedPredicate<JavaClass> roomsOwnedBy(String module) {
    return DescribedPredicate.describe(
        "in a room of " + module,
        type ->
            Stream.of(PLANTED, PRODUCT)
                .flatMap(house -> house.roomOf(type).stream())
                .limit(1)
                .anyMatch(room -> Rooms.knows(room) && Rooms.ownerOf(room).equals(module)));
  }

  /** Every room with the rooms its classes use, both in alphabetical order. */
  NavigableMap<String, NavigableSet<String>> arrows() {
    NavigableMap<String, NavigableSet<String>> arrows = new TreeMap<>();
    for (JavaClass type : classes) {
      roomOf(type)
          .ifPresent(
              from -> {
                NavigableSet<String> uses = arrows.computeIfAbsent(from, room -> new TreeSet<>());
                type.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                    .flatMap(target -> roomOf(target).stream())
                    .filter(to -> !to.equals(from))
                    .forEach(uses::add);
              });
    }
    return arrows;
  }

  /** One place in the code that draws an arrow, for the reader of a failure. */
  String exampleOf(String from, String to) {
    return classes.stream()
        .filter(type -> roomOf(type).filter(from::equals).isPresent())
        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
        .filter(
            use ->
                roomOf(use.getTargetClass().getBaseComponentType()).filter(to::equals).isPresent())
        .map(Dependency::getDescription)
        .sorted()
        .findFirst()
        .orElseThrow();
  }

  /** The folder of the whole project, found from the module in which a test runs. */
  static Path folder() {
    return Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
        .takeWhile(folder -> folder != null)
        .filter(folder -> Files.exists(folder.resolve("docs/house.txt")))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no docs/house.txt above this folder"));
  }
}
