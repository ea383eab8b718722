package org.hamafza.documents;

import java.util.List;
import java.util.Locale;

/**
 * What is to be printed, from top to bottom, in one language.
 *
 * @param head stands small above the title of the first page, such as the name of the council
 * @param foot stands on every page beside its number
 */
public record Paper(Locale locale, String title, String head, String foot, List<Block> blocks) {

  public Paper {
    blocks = List.copyOf(blocks);
  }

  /** A part of a paper. */
  public sealed interface Block permits Heading, Text, Note, Facts, Grid {}

  /** The heading of a section. */
  public record Heading(String text) implements Block {}

  /** A paragraph; line breaks stay. */
  public record Text(String text) implements Block {}

  /** A paragraph in small letters. */
  public record Note(String text) implements Block {}

  /** Names and values, one pair a line. */
  public record Facts(List<Fact> facts) implements Block {
    public Facts {
      facts = List.copyOf(facts);
    }
  }

  /** A name and its value. */
  public record Fact(String name, String value) {}

  /**
   * A table; its head is repeated on every page.
   *
   * @param widths of the columns, in parts of their sum
   */
  public record Grid(List<Integer> widths, List<String> head, List<List<String>> rows)
      implements Block {
    public Grid {
      widths = List.copyOf(widths);
      head = List.copyOf(head);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }
}
