package org.hamafza.proposals.versions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hamafza.proposals.versions.Piece.Kind;

/** Nothing of either text is lost, and only what differs is marked. */
class WordDiffTests {

  @Property
  void theKeptAndTheRemovedAreTheOldTextTheKeptAndTheAddedTheNew(
      @ForAll("texts") String before, @ForAll("texts") String after) {
    List<Piece> pieces = WordDiff.of(before, after);
    assertThat(without(pieces, Kind.ADDED)).isEqualTo(before);
    assertThat(without(pieces, Kind.REMOVED)).isEqualTo(after);
  }

  @Property
  void aTextDiffersFromItselfInNothing(@ForAll("texts") String text) {
    assertThat(WordDiff.of(text, text)).noneMatch(piece -> piece.kind() != Kind.KEPT);
  }

  @Example
  void aWordWithAJoinerIsOneWord() {
    assertThat(WordDiff.of("پایش ماهانهٔ پرنده‌های تالاب", "پایش ماهانهٔ آبزی‌های تالاب"))
        .containsExactly(
            new Piece(Kind.KEPT, "پایش ماهانهٔ "),
            new Piece(Kind.REMOVED, "پرنده‌های "),
            new Piece(Kind.ADDED, "آبزی‌های "),
            new Piece(Kind.KEPT, "تالاب"));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("تالاب ", "آب‌ها", " ", "\n", "one ", "two", "\u200C")
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts));
  }

  private static String without(List<Piece> pieces, Kind kind) {
    return pieces.stream()
        .filter(piece -> piece.kind() != kind)
        .map(Piece::text)
        .collect(Collectors.joining());
  }
}
