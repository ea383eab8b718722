package org.hamafza.workinggroup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.policy.Policies;
import org.hamafza.policy.Policy;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.Proposals;
import org.hamafza.registry.AlignmentScore;
import org.hamafza.registry.AlignmentScore.Offer;
import org.hamafza.registry.AlignmentScore.Wanted;
import org.hamafza.registry.Ngo;
import org.hamafza.registry.Ngos;
import org.hamafza.workinggroup.AlignedNgos.Limits;
import org.hamafza.workinggroup.AlignedNgos.Scored;
import org.hamafza.workinggroup.GroupMember.Part;
import org.hamafza.workinggroup.GroupMember.Party;
import org.hamafza.workinggroup.GroupMember.State;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Suggests the members of a group: those concerned anyway, and NGOs that fit the project. */
@Component
class Matching {

  private final Ngos ngos;
  private final MemberTable members;
  private final JointWork jointWork;
  private final Proposals proposals;
  private final Policies policies;
  private final WorkingCalendar calendar;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Matching(
      Ngos ngos,
      MemberTable members,
      JointWork jointWork,
      Proposals proposals,
      Policies policies,
      WorkingCalendar calendar,
      Clock clock,
      ApplicationEventPublisher events) {
    this.ngos = ngos;
    this.members = members;
    this.jointWork = jointWork;
    this.proposals = proposals;
    this.policies = policies;
    this.calendar = calendar;
    this.clock = clock;
    this.events = events;
  }

  /** Suggests the concerned agencies and the partners; the applicant is a member already. */
  void suggestConcerned(WorkingGroup group, Proposal proposal, List<AgencyMatch> agencies) {
    // The applicant takes part by its own proposal; nobody has to ask it.
    members.add(group.id(), Party.ngo(proposal.leadNgoId()), Part.LEAD, null, State.MEMBER, "");
    for (AgencyMatch agency : agencies) {
      suggest(group, Party.agency(agency.agencyCode()), agency.lead() ? Part.LEAD : Part.CO, null);
    }
    proposal.partners().stream()
        .sorted()
        .forEach(ngo -> suggest(group, Party.ngo(ngo), Part.PARTNER, null));
  }

  /** Suggests the NGOs that fit at this threshold. */
  void suggestAligned(WorkingGroup group, Proposal proposal, int threshold, Policy policy) {
    aligned(proposal, threshold, policy)
        .forEach(ngo -> suggest(group, Party.ngo(ngo.ngoId()), Part.ALIGNED, ngo.score()));
    List<Suggestion> suggested =
        members.of(group.id()).stream()
            .filter(each -> each.state() == State.SUGGESTED)
            .map(Suggestion::of)
            .toList();
    events.publishEvent(new MembersMatched(proposals.ref(proposal), group.id(), suggested));
  }

  private void suggest(WorkingGroup group, Party party, Part part, AlignmentScore score) {
    members.add(group.id(), party, part, score, State.SUGGESTED, "");
  }

  private List<Scored> aligned(Proposal proposal, int threshold, Policy policy) {
    Limits limits =
        new Limits(
            threshold,
            (int) policy.number("alignment.max"),
            (int) policy.number("alignment.minCounty"));
    Set<String> uncovered = new HashSet<>(proposal.counties());
    own(proposal).forEach(ngo -> uncovered.removeAll(ngos.get(ngo).counties()));
    return AlignedNgos.choose(scored(proposal), limits, uncovered);
  }

  /**
   * All NGOs of the council whose licence is in force, best first; a low grade only costs points.
   */
  List<Scored> scored(Proposal proposal) {
    Wanted wanted =
        new Wanted(Set.of(proposal.area()), proposal.counties(), proposal.capabilities());
    Set<Long> own = own(proposal);
    LocalDate today = calendar.today(clock);
    int grace = (int) policies.on(today).number("licence.expiryGraceDays");
    return ngos.of(proposal.councilId()).stream()
        .filter(ngo -> !own.contains(ngo.id()))
        .filter(ngo -> ngo.licence().isInForce(today, grace))
        .map(
            ngo ->
                new Scored(
                    ngo.id(),
                    ngo.counties(),
                    AlignmentScore.of(wanted, offer(ngo, proposal.leadNgoId()))))
        .sorted(Comparator.comparingDouble(each -> -each.score().total()))
        .toList();
  }

  private Offer offer(Ngo ngo, long leadNgo) {
    return new Offer(
        ngo.areas(),
        ngo.counties(),
        ngo.capabilities(),
        ngo.grade(),
        jointWork.between(ngo.id(), leadNgo),
        members.running(ngo.id()));
  }

  private static Set<Long> own(Proposal proposal) {
    return Stream.concat(Stream.of(proposal.leadNgoId()), proposal.partners().stream())
        .collect(Collectors.toSet());
  }
}
