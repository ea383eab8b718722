package org.hamafza.letters;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamafza.identity.Member;
import org.hamafza.proposals.CaseLetters;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.NotFound;
import org.hamafza.shared.OpenPage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The letters that a member may read: never of a case that is kept from him or her. */
@Service
@Transactional(readOnly = true)
class Letters implements CaseLetters {

  private final LetterTable table;
  private final Proposals proposals;

  Letters(LetterTable table, Proposals proposals) {
    this.table = table;
    this.proposals = proposals;
  }

  /** A page of them, newest first. */
  public List<Letter> search(Member member, String words, long beforeId, int limit) {
    LetterReach reach = LetterReach.of(member);
    return OpenPage.of(
        before -> table.page(reach, words, before, limit),
        Letter::id,
        rows -> open(member, rows),
        beforeId,
        limit);
  }

  /**
   * One of them.
   *
   * @throws NotFound if there is none, or it is none of the member's concern
   */
  public Letter visibleTo(Member member, long id) {
    return table
        .find(LetterReach.of(member), id)
        .filter(letter -> !open(member, List.of(letter)).isEmpty())
        .orElseThrow(NotFound::new);
  }

  @Override
  public List<CaseLetter> of(Member member, Proposal proposal) {
    return open(member, table.of(LetterReach.of(member), proposal.id())).stream()
        .map(each -> new CaseLetter(each.id(), each.number(), each.subject(), each.issuedAt()))
        .toList();
  }

  private List<Letter> open(Member member, List<Letter> letters) {
    Set<Long> cases = letters.stream().map(Letter::proposalId).collect(Collectors.toSet());
    Set<Long> open = proposals.notKeptFrom(member, cases).keySet();
    return letters.stream().filter(letter -> open.contains(letter.proposalId())).toList();
  }
}
