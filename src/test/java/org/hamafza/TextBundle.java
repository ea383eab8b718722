package org.hamafza;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The texts of one room in both languages, and what is wrong with them. */
record TextBundle(String name, Map<String, String> english, Map<String, String> persian) {

  private static final Path FOLDER = Path.of("src/main/resources/i18n");
  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");
  private static final Pattern FOREIGN_LETTERS = Pattern.compile("[\\u064A\\u0643\\u0660-\\u0669]");
  private static final Pattern LATIN_SENTENCE =
      Pattern.compile("[A-Za-z]{2,}(?:[ ,]+[A-Za-z]{2,}){2,}");
  private static final Pattern PERSIAN_LETTER = Pattern.compile("[\\u0620-\\u06D3]");
  private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");
  // Each language is named in itself.
  private static final Set<String> IN_THE_OTHER_LANGUAGE = Set.of("layout.language.other");

  static List<TextBundle> all() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString().replaceFirst("(_fa)?\\.properties$", ""))
          .distinct()
          .sorted()
          .map(name -> new TextBundle(name, read(name), read(name + "_fa")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All keys that the program may ask for. */
  static Set<String> keys() {
    return all().stream()
        .flatMap(bundle -> bundle.english().keySet().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  static Map<String, String> parse(String text) {
    Map<String, String> texts = new TreeMap<>();
    try {
      new Once(texts).load(new StringReader(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }

  List<String> faults() {
    Set<String> keys = new TreeSet<>(english.keySet());
    keys.addAll(persian.keySet());
    List<String> faults = new ArrayList<>();
    for (String key : keys) {
      if (!english.containsKey(key) || !persian.containsKey(key)) {
        faults.add(key + ": only in one language");
      } else {
        compare(key, english.get(key), persian.get(key), faults);
      }
    }
    return faults;
  }

  private static void compare(String key, String en, String fa, List<String> faults) {
    inspect(key, en, faults);
    inspect(key, fa, faults);
    note(!arguments(en).equals(arguments(fa)), key + ": arguments differ", faults);
    note(FOREIGN_LETTERS.matcher(fa).find(), key + ": Arabic letters or digits", faults);
    note(LATIN_SENTENCE.matcher(fa).find(), key + ": not translated", faults);
    note(fa.contains("\"") || fa.contains("?"), key + ": Latin punctuation in Persian", faults);
    note(
        PERSIAN_LETTER.matcher(en).find() && !IN_THE_OTHER_LANGUAGE.contains(key),
        key + ": Persian in the English text",
        faults);
  }

  private static void inspect(String key, String text, List<String> faults) {
    note(text.isEmpty(), key + ": empty", faults);
    boolean formatted = !arguments(text).isEmpty();
    note(formatted && LONE_APOSTROPHE.matcher(text).find(), key + ": lone apostrophe", faults);
    note(!formatted && text.contains("''"), key + ": doubled apostrophe", faults);
    if (formatted) {
      try {
        new MessageFormat(text);
      } catch (IllegalArgumentException e) {
        faults.add(key + ": " + e.getMessage());
      }
    }
  }

  private static void note(boolean wrong, String fault, List<String> faults) {
    if (wrong) {
      faults.add(fault);
    }
  }

  private static Set<String> arguments(String text) {
    return ARGUMENT
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, String> read(String name) {
    try {
      Path file = FOLDER.resolve(name + ".properties");
      return Files.exists(file) ? parse(Files.readString(file)) : Map.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Refuses a key that is given twice, of which the second would silently win. */
  private static final class Once extends Properties {
    private final transient Map<String, String> texts;

    Once(Map<String, String> texts) {
      this.texts = texts;
    }

    @Override
    public synchronized Object put(Object key, Object value) {
      if (texts.put((String) key, (String) value) != null) {
        throw new IllegalArgumentException(key + " is given twice");
      }
      return null;
    }
  }
}
