package org.hamafza.packaged;

import java.util.List;

/**
 * A field of a form as somebody meets it, over the API or on a page.
 *
 * @param kind its type in the API or in HTML
 */
record Question(String name, String kind, List<Choice> choices, List<String> held) {

  /** What can be chosen. */
  record Choice(String value, String label) {}
}
