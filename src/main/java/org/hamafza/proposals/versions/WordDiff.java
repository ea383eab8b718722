package org.hamafza.proposals.versions;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.hamafza.proposals.versions.Piece.Kind;

/** Compares two texts word by word; a word is what stands between spaces, with those after it. */
final class WordDiff {

  private static final Pattern WORD = Pattern.compile("\\S+\\s*|\\s+");

  private WordDiff() {}

  /**
   * The pieces of which both texts are made, in their order; what is gone stands before the new.
   */
  static List<Piece> of(String before, String after) {
    List<String> old = words(before);
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    for (AbstractDelta<String> delta : DiffUtils.diff(old, words(after)).getDeltas()) {
      int position = delta.getSource().getPosition();
      add(pieces, Kind.KEPT, old.subList(at, position));
      add(pieces, Kind.REMOVED, delta.getSource().getLines());
      add(pieces, Kind.ADDED, delta.getTarget().getLines());
      at = position + delta.getSource().size();
    }
    add(pieces, Kind.KEPT, old.subList(at, old.size()));
    return pieces;
  }

  private static List<String> words(String text) {
    return WORD.matcher(text).results().map(MatchResult::group).toList();
  }

  private static void add(List<Piece> pieces, Kind kind, List<String> words) {
    if (!words.isEmpty()) {
      pieces.add(new Piece(kind, String.join("", words)));
    }
  }
}
