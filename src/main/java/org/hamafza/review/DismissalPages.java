package org.hamafza.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hamafza.identity.Member;
import org.hamafza.identity.People;
import org.hamafza.identity.Person;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is known of the people of a case, and what was said to it, as each reader may see it. */
@Service
class DismissalPages {

  /**
   * A known conflict with what was said to it last.
   *
   * @param last null if nobody has proposed to dismiss it
   */
  record Shown(ConcernedPeople.Line line, ConflictDismissal last) {}

  /** The known conflicts of a case, and those that the reader may propose to dismiss. */
  record Overview(Proposal proposal, boolean proposes, List<Shown> lines, List<Shown> open) {}

  /**
   * A dismissal with the names of those who had a hand in it.
   *
   * @param line null if the conflict is not known any more
   * @param answerer null while it waits
   * @param confirms whether it waits for the reader
   */
  record One(
      Proposal proposal,
      ConflictDismissal dismissal,
      ConcernedPeople.Line line,
      LocalText person,
      LocalText proposer,
      LocalText answerer,
      boolean confirms) {}

  private final DismissalTable table;
  private final DismissalRights rights;
  private final ConcernedPeople concerned;
  private final Proposals proposals;
  private final People people;

  DismissalPages(
      DismissalTable table,
      DismissalRights rights,
      ConcernedPeople concerned,
      Proposals proposals,
      People people) {
    this.table = table;
    this.rights = rights;
    this.concerned = concerned;
    this.proposals = proposals;
    this.people = people;
  }

  /**
   * The known conflicts of a case; whoever only confirms sees what was proposed.
   *
   * @throws NotFound if it is none of the member's concern
   */
  @Transactional(readOnly = true)
  public Overview of(Member member, long proposalId) {
    Proposal proposal = rights.readable(member, proposalId);
    boolean all = rights.readsAll(member, proposal);
    List<Shown> lines = new ArrayList<>();
    concerned
        .of(proposal)
        .forEach(
            (key, line) -> {
              ConflictDismissal last = table.last(proposalId, key).orElse(null);
              if (all || last != null) {
                lines.add(new Shown(line, last));
              }
            });
    boolean proposes = rights.proposes(member, proposal);
    List<Shown> open = lines.stream().filter(shown -> proposes && isOpenTo(member, shown)).toList();
    return new Overview(proposal, proposes, lines, open);
  }

  private static boolean isOpenTo(Member member, Shown shown) {
    return shown.line().counts()
        && shown.line().known().personId() != member.personId()
        && (shown.last() == null || !shown.last().waits());
  }

  /** One dismissal, for the same readers. */
  @Transactional(readOnly = true)
  public One one(Member member, long proposalId, long id) {
    Proposal proposal = rights.readable(member, proposalId);
    ConflictDismissal found = table.find(proposalId, id).orElseThrow(NotFound::new);
    return new One(
        proposal,
        found,
        concerned.of(proposal).get(found.key()),
        name(found.personId()),
        name(found.proposedBy()),
        found.answeredBy() == null ? null : name(found.answeredBy()),
        rights.confirms(member, proposal, found));
  }

  /** The cases in which something waits for this member as a second person, by dismissal. */
  @Transactional(readOnly = true)
  public Map<ConflictDismissal, Proposal> waitingFor(Member member) {
    Map<ConflictDismissal, Proposal> found = new LinkedHashMap<>();
    if (DismissalRights.confirmsAnywhere(member)) {
      List<ConflictDismissal> waiting = table.waiting();
      Collection<Long> cases = waiting.stream().map(ConflictDismissal::proposalId).toList();
      Map<Long, Proposal> open = proposals.notKeptFrom(member, cases);
      waiting.stream()
          .filter(each -> open.containsKey(each.proposalId()))
          .filter(each -> rights.confirms(member, open.get(each.proposalId()), each))
          .forEach(each -> found.put(each, open.get(each.proposalId())));
    }
    return found;
  }

  private LocalText name(long personId) {
    return people.find(personId).map(Person::name).orElseThrow(NotFound::new);
  }
}
