package org.hamafza.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;

/**
 * Packages {@link EmptyApplication} as the program is packaged: same launcher, same versions, but
 * only the libraries that Camunda's starter, the web starter and H2 bring.
 */
final class EmptyJar {

  private static final String CLASSES = "BOOT-INF/classes/";
  private static final String MAIN = "org/hamafza/bench/EmptyApplication.class";

  private static final Pattern LEFT_OUT =
      Pattern.compile(
          CLASSES
              + ".+|META-INF/MANIFEST.MF|BOOT-INF/.*\\.idx|BOOT-INF/lib/("
              + "HdrHistogram|LatencyUtils|attoparser|bootstrap|classmate|flyway|hibernate-validator"
              + "|htmx|icu4j|jackson-dataformat|jakarta\\.mail|jakarta\\.validation|jboss-logging"
              + "|micrometer-(core|jakarta9)|postgresql|spring-boot-(actuator|jarmode)"
              + "|spring-context-support|spring-data|spring-modulith|spring-security|springdoc"
              + "|swagger|thymeleaf|unbescape|webjars).*");

  static Path from(Path program, Path target) throws IOException {
    try (JarFile source = new JarFile(program.toFile());
        OutputStream file = Files.newOutputStream(target);
        JarOutputStream copy = new JarOutputStream(file, manifest(source))) {
      for (JarEntry entry : Collections.list(source.entries())) {
        if (!LEFT_OUT.matcher(entry.getName()).matches()) {
          add(copy, entry, source.getInputStream(entry));
        }
      }
      add(
          copy,
          new JarEntry(CLASSES + MAIN),
          EmptyJar.class.getClassLoader().getResourceAsStream(MAIN));
    }
    return target;
  }

  private static Manifest manifest(JarFile program) throws IOException {
    Manifest manifest = new Manifest(program.getManifest());
    manifest.getMainAttributes().putValue("Start-Class", EmptyApplication.class.getName());
    manifest.getMainAttributes().keySet().removeIf(name -> name.toString().endsWith("-Index"));
    return manifest;
  }

  // Libraries lie uncompressed in the jar, as the launcher wants them; the entry says so.
  private static void add(JarOutputStream copy, JarEntry entry, InputStream content)
      throws IOException {
    JarEntry same = new JarEntry(entry);
    if (same.getMethod() != JarEntry.STORED) {
      same.setCompressedSize(-1);
    }
    copy.putNextEntry(same);
    try (content) {
      content.transferTo(copy);
    }
    copy.closeEntry();
  }

  private EmptyJar() {}
}
