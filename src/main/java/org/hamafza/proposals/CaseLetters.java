package org.hamafza.proposals;

import java.time.Instant;
import java.util.List;
import org.hamafza.identity.Member;
import org.hamafza.shared.LocalText;

/**
 * Port to the room that writes letters: the page of a case lists those that its reader may read.
 */
public interface CaseLetters {

  /** A letter about a case. */
  record CaseLetter(long id, String number, LocalText subject, Instant issuedAt) {}

  /** Newest first; the caller has checked that the member may read the case. */
  List<CaseLetter> of(Member member, Proposal proposal);
}
