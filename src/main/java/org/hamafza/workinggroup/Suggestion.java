package org.hamafza.workinggroup;

import org.hamafza.registry.AlignmentScore;

/** A suggested member as the record keeps it; {@code score} is null where none was needed. */
record Suggestion(String party, String part, AlignmentScore score, Double total) {

  static Suggestion of(GroupMember member) {
    AlignmentScore score = member.score();
    return new Suggestion(
        member.party().code(), member.part().name(), score, score == null ? null : score.total());
  }
}
