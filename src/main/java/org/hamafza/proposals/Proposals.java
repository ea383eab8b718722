package org.hamafza.proposals;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hamafza.identity.Council;
import org.hamafza.identity.Member;
import org.hamafza.identity.Role;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.NotFound;
import org.hamafza.shared.OpenPage;
import org.hamafza.shared.PersianText;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The proposals of all councils, for rooms, delegates and readers. */
@Service
public class Proposals {

  private static final Role[] READERS = {
    Role.SECRETARIAT_OFFICER, Role.SECRETARIAT_LEAD, Role.AUDITOR
  };

  private final ProposalTable table;
  private final ObjectProvider<CaseReaders> readers;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Proposals(
      ProposalTable table,
      ObjectProvider<CaseReaders> readers,
      ApplicationEventPublisher events,
      Clock clock) {
    this.table = table;
    this.readers = readers;
    this.events = events;
    this.clock = clock;
  }

  /** For rooms and delegates: no rights are checked. */
  @Transactional(readOnly = true)
  public Proposal get(long id) {
    return table.find(id).orElseThrow(NotFound::new);
  }

  /** For rooms and delegates: what an NGO has handed in and is in that state. */
  @Transactional(readOnly = true)
  public List<Proposal> ofNgo(long ngoId, ProposalState state) {
    return table.ofNgo(ngoId).stream().filter(p -> p.state() == state).toList();
  }

  /** For rooms and delegates: no rights are checked. */
  @Transactional(readOnly = true)
  public Optional<Proposal> byNumber(String number) {
    return table.byNumber(number);
  }

  /** For rooms and delegates: those of these cases that were submitted. No rights are checked. */
  @Transactional(readOnly = true)
  public List<Proposal> submitted(Collection<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    String marks = String.join(",", Collections.nCopies(ids.size(), "?"));
    return table.query(
        "where p.number is not null and p.id in (" + marks + ")", new ArrayList<>(ids));
  }

  /** For rooms and delegates: the proposal, which nobody else moves until the commit. */
  @Transactional
  public Proposal hold(long id) {
    table.lock(id);
    return get(id);
  }

  /** What events about this proposal name. */
  @Transactional(readOnly = true)
  public CaseRef ref(long id) {
    return ref(get(id));
  }

  /** What events about this proposal name. */
  public CaseRef ref(Proposal proposal) {
    String number = proposal.number() == null ? "" : proposal.number();
    return CaseRef.proposal(proposal.councilId(), proposal.id(), number, proposal.leadNgoId());
  }

  /** For rooms and delegates: the submitted proposals of a council that stand there now. */
  @Transactional(readOnly = true)
  public List<Proposal> inState(long councilId, ProposalState state) {
    return table.query(
        "where p.council_id = ? and p.state = ? order by p.id", List.of(councilId, state.name()));
  }

  /**
   * Moves a submitted proposal to a state; being there already changes nothing. For delegates and
   * listeners of the process only.
   */
  @Transactional
  public void enter(long id, ProposalState state, String reason) {
    table.lock(id);
    Proposal before = get(id);
    if (before.number() == null || state == ProposalState.DRAFT) {
      throw new IllegalStateException("a draft has no process: proposal " + id);
    }
    if (before.state() != state) {
      table.enter(id, state, reason, clock.instant());
      events.publishEvent(new StateEntered(ref(before), before.state(), state, reason));
    }
  }

  /** For rooms and delegates: since when the case has been in its state. */
  @Transactional(readOnly = true)
  public Instant since(long id) {
    return table.since(id);
  }

  /** Lets another council decide the case, which both see from now on. For delegates only. */
  @Transactional
  public void handTo(long id, Council council) {
    table.handTo(id, council.id());
    events.publishEvent(new CaseHandedOver(ref(id), council.name()));
  }

  /**
   * Lets a case whose project was stopped have another group and project beside the ended ones,
   * under its next approval. For rooms only, and once for each approval that did not hold.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void carryOutAnew(long id) {
    table.countApproval(id);
  }

  /** Lets the case's own council decide it again. For delegates only. */
  @Transactional
  public void takeBack(long id) {
    table.handTo(id, null);
    events.publishEvent(new CaseTakenBack(ref(id)));
  }

  /**
   * The proposal as this member may see it: the NGO its own also before submission, others the
   * submitted version.
   *
   * @throws NotFound if there is none, or it is none of the member's concern
   */
  @Transactional(readOnly = true)
  public Proposal visibleTo(Member member, long id) {
    Proposal proposal = get(id);
    if (!mayRead(member, proposal)) {
      throw new NotFound();
    }
    return proposal;
  }

  /** Whether this member may read the submitted version; see {@link #visibleTo}. */
  public boolean mayRead(Member member, Proposal proposal) {
    if (member.ngos().contains(proposal.leadNgoId())) {
      return true;
    }
    if (proposal.number() == null || bars(member, proposal)) {
      return false;
    }
    return proposal.concerns(member, READERS)
        || readers.stream().anyMatch(room -> room.admits(member, proposal));
  }

  /**
   * The submitted ones of these cases by their ids, without those that are kept from this member:
   * for lists of rooms that have let the member in already. In as many statements as for one.
   */
  @Transactional(readOnly = true)
  public Map<Long, Proposal> notKeptFrom(Member member, Collection<Long> ids) {
    return open(member, submitted(ids)).stream()
        .collect(Collectors.toMap(Proposal::id, Function.identity()));
  }

  /** A page of the proposals that are the member's concern by office, newest first. */
  @Transactional(readOnly = true)
  public List<Proposal> search(Member member, ProposalFilter filter, long beforeId, int limit) {
    Set<Long> councils = member.councilsAs(READERS);
    List<ProposalTable.Reach> reaches =
        Stream.of(
                new ProposalTable.Reach("p.lead_ngo_id", member.ngos(), ""),
                new ProposalTable.Reach("p.council_id", councils, " and p.number is not null"),
                new ProposalTable.Reach("p.handed_to", councils, ""))
            .filter(reach -> !reach.ids().isEmpty())
            .toList();
    if (reaches.isEmpty()) {
      return List.of();
    }
    List<Object> params = new ArrayList<>();
    StringBuilder narrowed = new StringBuilder();
    for (String word : PersianText.searchKey(filter.words()).split(" ")) {
      if (!word.isEmpty()) {
        narrowed.append(" and p.search_key like ?");
        params.add("%" + word + "%");
      }
    }
    if (filter.state() != null) {
      narrowed.append(" and p.state = ?");
      params.add(filter.state().name());
    }
    if (filter.call() != null) {
      narrowed.append(" and p.call_id = ?");
      params.add(filter.call());
    }
    return OpenPage.of(
        before -> table.page(reaches, narrowed.toString(), params, before, limit),
        Proposal::id,
        rows -> open(member, rows),
        beforeId,
        limit);
  }

  private List<Proposal> open(Member member, List<Proposal> proposals) {
    Set<Long> barred = barred(member, proposals);
    return proposals.stream()
        .filter(p -> member.ngos().contains(p.leadNgoId()) || !barred.contains(p.id()))
        .toList();
  }

  /** Whether a room keeps the member out whatever else may let him or her in. */
  public boolean bars(Member member, Proposal proposal) {
    return !barred(member, List.of(proposal)).isEmpty();
  }

  private Set<Long> barred(Member member, List<Proposal> proposals) {
    return proposals.isEmpty()
        ? Set.of()
        : readers.stream()
            .flatMap(room -> room.barred(member, proposals).stream())
            .collect(Collectors.toSet());
  }
}
