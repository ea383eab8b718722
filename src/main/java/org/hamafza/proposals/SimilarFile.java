package org.hamafza.proposals;

import java.util.List;
import org.hamafza.shared.LocalText;

/**
 * A running file that resembles another one, as an officer sees it.
 *
 * @param counties those that both files name
 */
public record SimilarFile(
    long id, String number, LocalText title, LocalText ngo, List<LocalText> counties, int percent) {

  /** Number and NGO, to choose it by. */
  LocalText label() {
    String english = ngo.en().isBlank() ? ngo.fa() : ngo.en();
    return new LocalText(number + " \u00b7 " + ngo.fa(), number + " \u00b7 " + english);
  }
}
