package org.hamafza;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A file of the program, for tests that read it as text. */
record Source(String name, String text) {

  private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);

  static List<Source> templates() {
    return under("src/main/resources/templates", ".html");
  }

  static List<Source> java() {
    return under("src/main/java", ".java");
  }

  /** The text without the comments of a template. */
  String uncommented() {
    return COMMENT.matcher(text).replaceAll("");
  }

  private static List<Source> under(String folder, String ending) {
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      return files
          .filter(file -> file.toString().endsWith(ending))
          .sorted()
          .map(Source::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Source of(Path file) {
    try {
      return new Source(file.toString(), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
