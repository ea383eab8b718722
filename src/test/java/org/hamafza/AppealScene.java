package org.hamafza;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hamafza.appeal.AppealFixtures;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.council.SessionCall;
import org.hamafza.council.SessionType;
import org.hamafza.council.Sessions;
import org.hamafza.identity.Role;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.ProposalFixtures;
import org.hamafza.proposals.Proposals;
import org.springframework.stereotype.Component;

/** Decided cases that can be appealed, and the steps of an appeal as its people take them. */
@Component
class AppealScene {

  static final List<String> PANEL = List.of("judge1", "judge2", "judge3");

  private final WholeCase whole;
  private final RouteScene routes;
  private final ProposalFixtures fixtures;
  private final Proposals proposals;
  private final Sessions sessions;
  private final AppealFixtures appeals;
  private final Jobs jobs;
  private final ManualClock clock;

  AppealScene(
      WholeCase whole,
      RouteScene routes,
      ProposalFixtures fixtures,
      Proposals proposals,
      Sessions sessions,
      AppealFixtures appeals,
      Jobs jobs,
      ManualClock clock) {
    this.whole = whole;
    this.routes = routes;
    this.fixtures = fixtures;
    this.proposals = proposals;
    this.sessions = sessions;
    this.appeals = appeals;
    this.jobs = jobs;
    this.clock = clock;
  }

  /** A small case that the secretariat has rejected. */
  Proposal rejected(TestCouncil council) {
    Proposal proposal = routes.t08(council);
    whole.does(
        council,
        "seat-secretary",
        "ProposeDecision",
        Map.of("outcome", "REJECTED", "amountGranted", "0", "textFa", "رد شد", "reason", "تکراری"));
    whole.does(council, "signer", "ApproveDecision", Map.of("answer", "APPROVE"));
    whole.does(council, "seat-chair", "CallInDecision", Map.of("answer", "LET_STAND"));
    return proposals.get(proposal.id());
  }

  /** A case that was rejected on formal grounds. */
  Proposal ineligible(TestCouncil council) {
    clock.setDay(LocalDate.of(2020, 11, 1));
    Proposal proposal = fixtures.aProposal(council).submit();
    whole.does(
        council, "officer1", "ScreenProposal", Map.of("decision", "REJECT", "reason", "انتفاعی"));
    whole.does(council, "seat-secretary", "ConfirmRejection", Map.of("decision", "CONFIRM"));
    return proposals.get(proposal.id());
  }

  /** A case on which the council has voted so. */
  Proposal votedOn(TestCouncil council, String choice) {
    Proposal proposal = routes.t07(council, "GOL");
    whole.agenda(council, List.of(), List.of(proposal.id()));
    whole.opened(council, List.of());
    Map<String, String> votes = new LinkedHashMap<>();
    council
        .people("seat-")
        .forEach(
            seat ->
                votes.put(
                    seat.substring("seat-".length())
                        .toUpperCase(java.util.Locale.ROOT)
                        .replace('-', '_'),
                    choice));
    whole.voted(council, Map.of(), votes);
    close(council);
    return proposals.get(proposal.id());
  }

  /** A case that the council has approved on a condition. */
  Proposal approvedOnCondition(TestCouncil council) {
    Proposal proposal = whole.admitted(council, "signatory-of-conditions");
    whole.reviewed(council);
    whole.agenda(council, List.of(), List.of(proposal.id()));
    whole.opened(council, List.of());
    vote(council, "YES", Map.of("conditionsFa", "گزارش ماهانه"));
    return proposals.get(proposal.id());
  }

  private void close(TestCouncil council) {
    whole.doesAll(council, "seat-secretary", i -> i.element().equals("ExplainDecision"), Map.of());
    whole.doesAll(council, "seat-secretary", i -> i.element().equals("CloseSession"), Map.of());
  }

  static String signatory(TestCouncil council) {
    return council.people("signatory").get(0);
  }

  long file(TestCouncil council, Proposal proposal, String ground) {
    if (council.people("judge").isEmpty()) {
      PANEL.forEach(name -> council.add(name, "justice", Role.TECHNICAL_COMMITTEE));
    }
    return appeals.file(council, signatory(council), proposal.id(), ground, "");
  }

  void check(TestCouncil council, Map<String, String> answers) {
    does(council, "CheckAppeal", answers);
  }

  /** Whoever may do it does it: mostly somebody who was not involved before. */
  void does(TestCouncil council, String element, Map<String, String> answers) {
    whole.does(council, doer(council, element).orElse("officer1"), element, answers);
  }

  /** Who has that work among the open work; nobody while it waits for somebody. */
  Optional<String> doer(TestCouncil council, String element) {
    return council.people("officer", "seat-", "signer", "new").stream()
        .filter(name -> !whole.work(council, name, element).isEmpty())
        .findFirst();
  }

  /** Filed in time, found to be heard, heard, and each of the panel has said this. */
  long heard(TestCouncil council, Proposal proposal, String... reliefs) {
    long id = file(council, proposal, "ارزیابی نادرست است");
    check(council, Map.of());
    hear(council);
    opine(council, reliefs);
    return id;
  }

  /** The panel is named and the NGO is heard. */
  void hear(TestCouncil council) {
    does(council, "AppointPanel", panel(council, 14));
    clock.advance(Duration.ofDays(15));
    jobs.runAll();
    whole.does(council, PANEL.get(0), "RecordHearing", Map.of());
  }

  Map<String, String> panel(TestCouncil council, int days) {
    Map<String, String> answers = new LinkedHashMap<>();
    for (int i = 0; i < PANEL.size(); i++) {
      answers.put("member" + (i + 1), String.valueOf(council.personId(PANEL.get(i))));
    }
    Instant day = clock.instant().plus(Duration.ofDays(days));
    answers.put("date", day.atZone(WorkingCalendar.ZONE).toLocalDate().toString());
    return answers;
  }

  void opine(TestCouncil council, String... reliefs) {
    for (int i = 0; i < PANEL.size(); i++) {
      whole.does(council, PANEL.get(i), "ProposeResult", Map.of("relief", reliefs[i]));
    }
  }

  /** A session for appeals votes so on the one that waits. */
  void decide(TestCouncil council, String choice) {
    call(council);
    whole.opened(council, List.of());
    vote(council, choice, Map.of());
  }

  void call(TestCouncil council) {
    Instant start = clock.instant().plus(Duration.ofDays(14));
    council.as(
        "seat-secretary",
        () ->
            sessions.call(
                council.member("seat-secretary"),
                council.id(),
                new SessionCall(SessionType.APPEAL, start, "استانداری", "")));
    jobs.runAll();
    whole.does(council, "seat-secretary", "PrepareAgenda", Map.of());
    whole.does(council, "seat-chair", "ApproveAgenda", Map.of("answer", "APPROVE"));
    clock.set(start);
    jobs.runAll();
  }

  void vote(TestCouncil council, String choice, Map<String, String> proposition) {
    for (String seat : council.people("seat-")) {
      whole.doesAll(council, seat, i -> i.element().equals("DeclareConflict"), Map.of());
    }
    whole.does(council, "seat-secretary", "FixProposition", proposition);
    for (String seat : council.people("seat-")) {
      whole.doesAll(council, seat, i -> i.element().equals("CastVote"), Map.of("choice", choice));
    }
    close(council);
  }

  void later(Duration duration) {
    clock.advance(duration);
    jobs.runAll();
  }
}
