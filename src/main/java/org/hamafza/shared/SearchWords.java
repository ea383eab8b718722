package org.hamafza.shared;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Words that people use for the same thing and that folding the letters cannot make equal. */
public final class SearchWords {

  private static final List<List<String>> SAME =
      List.of(
          keys("هیأت", "هیئت"),
          keys("مسئول", "مسؤول"),
          keys("شورای توسعه و حمایت", "شورای حمایت و توسعه"),
          keys("سمن", "سازمان مردم‌نهاد", "تشکل"));

  private SearchWords() {}

  /**
   * The compact key of what was typed, first, and those of the same text with one group of words
   * exchanged; a text matches when its compact key contains any of them. At most six.
   */
  public static Set<String> compactKeys(String typed) {
    String padded = " " + PersianText.searchKey(typed) + " ";
    Set<String> keys = new LinkedHashSet<>();
    keys.add(padded.replace(" ", ""));
    for (List<String> words : SAME) {
      for (String word : words) {
        if (padded.contains(" " + word)) {
          words.forEach(other -> keys.add(exchanged(padded, word, other)));
        }
      }
    }
    return keys.stream()
        .limit(6)
        .collect(LinkedHashSet::new, LinkedHashSet::add, LinkedHashSet::addAll);
  }

  private static String exchanged(String padded, String word, String other) {
    return padded.replace(" " + word, " " + other).replace(" ", "");
  }

  private static List<String> keys(String... words) {
    return List.of(words).stream().map(PersianText::searchKey).toList();
  }
}
