package org.hamafza.identity;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A matter of which a person is to hear nothing because of a conflict of interest.
 *
 * @param ofNgo the NGO whose own people hear of it all the same; null if nobody does
 * @param pages where it is kept: the beginnings of addresses, each with a slash at both ends
 * @param words a text that has all of them names the matter
 */
public record KeptMatter(long personId, Long ofNgo, List<String> pages, List<String> words) {

  private static final String ALONE = "(?<![\\p{L}\\p{N}])%s(?![\\p{L}\\p{N}])";

  /** Whether what leads to that address and reads like this tells of the matter. */
  public boolean isToldBy(String address, String text) {
    return pages.stream().anyMatch((address + "/")::startsWith)
        && words.stream().allMatch(word -> stands(word, text));
  }

  // A number is no part of a longer one.
  private static boolean stands(String word, String text) {
    return text.contains(word)
        && Pattern.compile(ALONE.formatted(Pattern.quote(word))).matcher(text).find();
  }
}
