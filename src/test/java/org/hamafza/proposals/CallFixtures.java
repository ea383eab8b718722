package org.hamafza.proposals;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hamafza.TestCouncil;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.registry.Ngo;
import org.hamafza.shared.LocalText;
import org.springframework.stereotype.Component;

/** Sets scenes with calls for proposals, written by officer1 and published by the secretary. */
@Component
public class CallFixtures {

  public static final LocalText DOCUMENT = new LocalText("نقشهٔ میدانی تالاب", "Field map");
  public static final long CEILING = 1_000_000_000L;

  private final CallWriting writing;
  private final Clock clock;
  private final CallLinks links;
  private final ProposalFixtures proposals;

  CallFixtures(CallWriting writing, CallLinks links, ProposalFixtures proposals, Clock clock) {
    this.writing = writing;
    this.links = links;
    this.proposals = proposals;
    this.clock = clock;
  }

  /** For the environment in the county ISF, up to a ceiling, with a document of its own. */
  public static CallContent content(LocalDate opensOn, LocalDate closesOn) {
    return content(opensOn, closesOn, List.of(DOCUMENT), Map.of());
  }

  public static CallContent content(
      LocalDate opensOn,
      LocalDate closesOn,
      List<LocalText> documents,
      Map<String, Integer> weights) {
    return new CallContent(
        new LocalText("فراخوان پاسداری از تالاب‌ها", "Call for the care of wetlands"),
        new LocalText("طرح‌های پایش مردمی", "Citizen monitoring"),
        opensOn,
        closesOn,
        Set.of("ENV"),
        Set.of("ISF"),
        CEILING,
        documents,
        weights);
  }

  /** Open today, whatever day it is, and for a month. */
  public CallContent openNow() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
    return content(today, today.plusDays(30), List.of(), Map.of());
  }

  public long draft(TestCouncil council, CallContent content) {
    return council.as(
        "officer1", () -> writing.draft(council.member("officer1"), council.id(), content));
  }

  /** The id of a published call. */
  public long publish(TestCouncil council, CallContent content) {
    long id = draft(council, content);
    council.as("seat-secretary", () -> writing.publish(council.member("seat-secretary"), id));
    return id;
  }

  /** A complete draft like T06 under a call. */
  public long proposal(TestCouncil council, Ngo ngo, String name, long callId) {
    long id = proposals.aProposal(council).by(ngo, name).draft();
    put(council, name, id, callId);
    return id;
  }

  /** Puts a draft under a call; under none if it is null. */
  public void put(TestCouncil council, String name, long proposalId, Long callId) {
    council.run(name, () -> links.choose(council.member(name), proposalId, callId));
  }
}
