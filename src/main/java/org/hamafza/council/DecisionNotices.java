package org.hamafza.council;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hamafza.identity.People;
import org.hamafza.identity.Person;
import org.hamafza.identity.Role;
import org.hamafza.notify.Notifications;
import org.hamafza.policy.Policies;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.ProposalState;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves a decided case to its state and tells the NGO, with its reasons and ways to appeal. */
@Service
public class DecisionNotices {

  private final ResolutionRows resolutions;
  private final Proposals proposals;
  private final People people;
  private final Policies policies;
  private final Notifications notifications;
  private final SessionTexts texts;
  private final ApplicationEventPublisher events;

  DecisionNotices(
      ResolutionRows resolutions,
      Proposals proposals,
      People people,
      Policies policies,
      Notifications notifications,
      SessionTexts texts,
      ApplicationEventPublisher events) {
    this.resolutions = resolutions;
    this.proposals = proposals;
    this.people = people;
    this.policies = policies;
    this.notifications = notifications;
    this.texts = texts;
    this.events = events;
  }

  /** For delegates: brings the newest resolution about a case into effect and announces it. */
  @Transactional
  public void send(long proposalId) {
    Resolution resolution = resolutions.latestOn(proposalId).orElseThrow(NotFound::new);
    Proposal proposal = proposals.get(proposalId);
    CaseRef ref = proposals.ref(proposal);
    proposals.enter(proposalId, state(resolution.outcome()), resolution.number());
    notifications.tell(
        applicants(proposal),
        "council.notice." + kind(resolution),
        "/resolutions/" + resolution.id(),
        resolution.number(),
        proposal.number(),
        proposal.title(),
        texts.outcome(resolution.outcome()),
        resolution.text(),
        reasons(resolution),
        texts.money(resolution.amountGranted()),
        policies.today().term("appeal.window").amount());
    events.publishEvent(new ApplicantNotified(ref, resolution.number(), resolution.outcome()));
  }

  private List<Person> applicants(Proposal proposal) {
    List<Person> told = new ArrayList<>(people.ofNgo(proposal.leadNgoId(), Role.NGO_SIGNATORY));
    people.ofNgo(proposal.leadNgoId(), Role.NGO_SUBMITTER).stream()
        .filter(person -> told.stream().noneMatch(known -> known.id() == person.id()))
        .forEach(told::add);
    return told;
  }

  /** Conditions are reasons; a tie has the chair's, what departs from the advice the council's. */
  private LocalText reasons(Resolution resolution) {
    LocalText conditions = resolution.conditions();
    String reason = joined(resolution.reason(), resolution.departureReason());
    LocalText joined =
        new LocalText(
            joined(conditions.in(Locale.forLanguageTag("fa")), reason),
            joined(conditions.in(Locale.ENGLISH), reason));
    return joined.isBlank() ? texts.both("council.decision.noConditions") : joined;
  }

  private static String joined(String first, String second) {
    return String.join("\n", List.of(first, second)).strip();
  }

  private static String kind(Resolution resolution) {
    if (resolution.approved()) {
      return "approved";
    }
    return resolution.outcome().equals("REJECTED") ? "rejected" : "deferred";
  }

  private static ProposalState state(String outcome) {
    return outcome.startsWith("DEFERRED") ? ProposalState.DEFERRED : ProposalState.valueOf(outcome);
  }
}
