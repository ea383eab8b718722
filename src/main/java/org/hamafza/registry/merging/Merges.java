package org.hamafza.registry.merging;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hamafza.identity.Member;
import org.hamafza.registry.MergingRoom;
import org.hamafza.registry.Ngo;
import org.hamafza.registry.Ngos;
import org.hamafza.registry.Secretariat;
import org.hamafza.registry.merging.Merge.State;
import org.hamafza.registry.people.PeopleHandover;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Merges two entries that are one NGO: somebody of the secretariat proposes it, and the secretary,
 * another person, confirms it after having seen what will happen.
 */
@Service
class Merges {

  private final MergeTable table;
  private final Ngos ngos;
  private final Secretariat secretariat;
  private final PeopleHandover people;
  private final ObjectProvider<MergingRoom> rooms;
  private final MergeNotices notices;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Merges(
      MergeTable table,
      Ngos ngos,
      Secretariat secretariat,
      PeopleHandover people,
      ObjectProvider<MergingRoom> rooms,
      MergeNotices notices,
      ApplicationEventPublisher events,
      Clock clock) {
    this.table = table;
    this.ngos = ngos;
    this.secretariat = secretariat;
    this.people = people;
    this.rooms = rooms;
    this.notices = notices;
    this.events = events;
    this.clock = clock;
  }

  /** All that concern an NGO on either side, newest first; the caller has checked the rights. */
  @Transactional(readOnly = true)
  public List<Merge> of(Ngo ngo) {
    return table.of(ngo.id());
  }

  /**
   * One of them, for the secretariat and the auditor.
   *
   * @throws NotFound if there is none, or it is none of the member's concern
   */
  @Transactional(readOnly = true)
  public Merge get(Member member, long ngoId, long mergeId) {
    Ngo ngo = ngos.visibleTo(member, ngoId);
    Merge merge = table.find(ngoId, mergeId).orElseThrow(NotFound::new);
    if (!secretariat.reads(member, ngo) || !secretariat.reads(member, ngos.get(merge.intoId()))) {
      throw new NotFound();
    }
    return merge;
  }

  /**
   * The NGO, if the member may propose to merge it.
   *
   * @throws NotFound if not
   */
  @Transactional(readOnly = true)
  public Ngo mergeable(Member by, long ngoId) {
    Ngo ngo = ngos.visibleTo(by, ngoId);
    if (!secretariat.deals(by, ngo)) {
      throw new NotFound();
    }
    return ngo;
  }

  /** Proposes to merge the NGO into the one with that identifier; gives the proposal's id. */
  @Transactional
  public long propose(Member by, long ngoId, String intoLegalId, String reason) {
    mergeable(by, ngoId);
    long intoId =
        ngos.byCode(intoLegalId)
            .filter(into -> secretariat.deals(by, into))
            .map(Ngo::id)
            .orElseThrow(() -> new InvalidInput("into", "registry.merge.error.unknown"));
    if (intoId == ngoId) {
      throw new InvalidInput("into", "registry.merge.error.itself");
    }
    lock(ngoId, intoId);
    Ngo ngo = standing(ngoId);
    standing(intoId);
    if (isClaimed(ngoId, intoId)) {
      throw new Conflict("registry.merge.error.proposed");
    }
    return secretariat.acting(
        by,
        ngo,
        () -> {
          long id = table.insert(ngoId, intoId, reason, by.personId(), clock.instant());
          events.publishEvent(new NgoMergeProposed(ngo.ref(), id, ngoId, intoId, reason));
          notices.proposed(ngo, id, by);
          return id;
        });
  }

  /** Whether the NGO is to be merged already, or the other one into it. */
  private boolean isClaimed(long ngoId, long intoId) {
    return table.of(ngoId).stream()
        .filter(Merge::waits)
        .anyMatch(each -> each.ngoId() == ngoId || each.ngoId() == intoId);
  }

  /** What would happen now. */
  @Transactional(readOnly = true)
  public Preview preview(Merge merge) {
    Ngo ngo = ngos.get(merge.ngoId());
    Ngo into = ngos.get(merge.intoId());
    List<String> obstacles = new ArrayList<>();
    List<MergingRoom.Effect> effects = new ArrayList<>();
    if (ngo.isMerged() || into.isMerged()) {
      obstacles.add("registry.merge.error.merged");
    }
    for (MergingRoom room : rooms.orderedStream().toList()) {
      room.obstacle(ngo, into).ifPresent(obstacles::add);
      effects.addAll(room.effects(ngo, into));
    }
    return new Preview(ngo, into, people.of(ngo, into), effects, obstacles);
  }

  /** Whether the member may answer: the secretary of both, and not who has proposed it. */
  boolean decides(Member member, Merge merge) {
    return leads(member, merge) && merge.proposerId() != member.personId();
  }

  private boolean leads(Member member, Merge merge) {
    return secretariat.leads(member, ngos.get(merge.ngoId()))
        && secretariat.leads(member, ngos.get(merge.intoId()));
  }

  /**
   * Nothing, if the member is the secretary of both.
   *
   * @throws NotFound if not, or there is no such proposal
   */
  @Transactional(readOnly = true)
  public void decidable(Member by, long ngoId, long mergeId) {
    if (!leads(by, get(by, ngoId, mergeId))) {
      throw new NotFound();
    }
  }

  /** Does not merge them. */
  @Transactional
  public void refuse(Member by, long ngoId, long mergeId, String answer) {
    Merge merge = locked(by, ngoId, mergeId);
    Ngo ngo = ngos.get(ngoId);
    secretariat.acting(
        by,
        ngo,
        () -> {
          table.decide(mergeId, State.REFUSED, by.personId(), clock.instant(), answer);
          events.publishEvent(
              new NgoMergeRefused(ngo.ref(), mergeId, ngoId, merge.intoId(), answer));
          notices.refused(ngo, merge, answer);
          return null;
        });
  }

  /**
   * Merges them for good.
   *
   * @param seen the fingerprint of what the page showed
   * @throws Conflict if something has changed since, stands in the way, or somebody was faster
   */
  @Transactional
  public void merge(Member by, long ngoId, long mergeId, String seen, String answer) {
    Merge merge = locked(by, ngoId, mergeId);
    Ngo ngo = standing(ngoId);
    Ngo into = standing(merge.intoId());
    Preview preview = preview(merge);
    Optional<String> obstacle = preview.obstacles().stream().findFirst();
    if (obstacle.isPresent()) {
      throw new Conflict(obstacle.get());
    }
    if (!preview.fingerprint().equals(seen)) {
      throw new Conflict("registry.merge.error.changed");
    }
    secretariat.acting(
        by,
        into,
        () -> {
          List<PeopleHandover.Line> told = people.handOver(ngo, into);
          rooms.orderedStream().forEach(room -> room.merge(ngo, into));
          ngos.merge(ngoId, into.id());
          table.decide(mergeId, State.MERGED, by.personId(), clock.instant(), answer);
          for (Ngo each : List.of(ngo, into)) {
            events.publishEvent(
                new NgosMerged(
                    each.ref(),
                    mergeId,
                    ngoId,
                    into.id(),
                    merge.proposerId(),
                    merge.reason(),
                    answer));
          }
          notices.merged(ngo, into, merge, told);
          return null;
        });
  }

  /** The proposal, with both NGOs kept from others, if the member may answer now. */
  private Merge locked(Member by, long ngoId, long mergeId) {
    Merge merge = get(by, ngoId, mergeId);
    if (!leads(by, merge)) {
      throw new NotFound();
    }
    lock(merge.ngoId(), merge.intoId());
    merge = get(by, ngoId, mergeId);
    if (!merge.waits()) {
      throw new Conflict("registry.merge.error.decided");
    }
    if (merge.proposerId() == by.personId()) {
      throw new Conflict("registry.merge.error.samePerson");
    }
    return merge;
  }

  // Always in the same order, so that two at once wait for each other instead of both.
  private void lock(long one, long other) {
    ngos.locked(Math.min(one, other));
    ngos.locked(Math.max(one, other));
  }

  private Ngo standing(long id) {
    Ngo ngo = ngos.get(id);
    if (ngo.isMerged()) {
      throw new Conflict("registry.merge.error.merged");
    }
    return ngo;
  }
}
