package org.hamafza.audit;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the value of a fact is, so that a reader gets a name or a word instead of a code. */
enum FactKind {
  PERSON(
      "personId personIds proposedBy assigneeId agencyCoordinator ngoCoordinator reviewers roll"
          + " told"),
  SEAT("seat as alternates"),
  NGO("ngoId ngoIds intoId"),
  AGENCY("agencyCode agency agencies lead others"),
  /** An agency or an NGO in one short form: {@code A-DOE}, {@code N-6}. */
  PARTY("owner party members invited attendees added removed silent"),
  AREA("area areas leadingAreas"),
  COUNTY("counties"),
  PROCESS("process"),
  /** An element of the model that the fact {@code process} names. */
  ELEMENT("element"),
  /** A number that means something to the program only; the export has it. */
  KEY(
      "itemId itemIds proposalId reviewId groupId projectId actionId reportId meetingId"
          + " invitationId workItemId seatId changeId appointmentId definitionId profileId"
          + " profileIds powerId importId flagId mergeId contentId declarationId appealId"),
  /** What somebody wrote; it is shown as it was written. */
  TEXT(
      "reason note remark remarks report evidence comment comments answer charter place point"
          + " departure responsible castingReason shortNoticeReason username letterNo brings"
          + " message content correction clearanceCode basis secondCallOf ground hindrance"
          + " placeBefore budgetLine"),
  /** A word whose text stands in the bundle of the room that uses it. */
  WORD("");

  private static final Map<String, FactKind> OF = new HashMap<>();

  static {
    for (FactKind kind : values()) {
      kind.facts.forEach(fact -> OF.put(fact, kind));
    }
  }

  /** Where a word is looked up: by fact, the beginnings of message keys. */
  private static final Map<String, List<String>> TEXTS =
      Map.ofEntries(
          Map.entry("role", List.of("identity.role", "review.role")),
          Map.entry("roles", List.of("identity.role", "review.role")),
          Map.entry("giver", List.of("review.role")),
          Map.entry("outcome", List.of("council.outcome", "proposals.screen.outcome")),
          Map.entry("offer", List.of("proposals.synergy.offer")),
          Map.entry("synergyAnswer", List.of("proposals.synergy.answer")),
          Map.entry("state", List.of("proposals.state")),
          Map.entry("before", List.of("proposals.state")),
          Map.entry("consent", List.of("proposals.consent")),
          Map.entry("stance", List.of("review.stance")),
          Map.entry("document", List.of("proposals.document")),
          Map.entry("documentKind", List.of("proposals.document", "registry.profile.document")),
          Map.entry("code", List.of("proposals.finding")),
          Map.entry("codes", List.of("proposals.finding")),
          Map.entry("severity", List.of("proposals.severity")),
          Map.entry("choice", List.of("council.vote")),
          Map.entry("chairCasting", List.of("council.vote")),
          Map.entry("standing", List.of("council.standing")),
          Map.entry("majority", List.of("council.majority")),
          Map.entry("sessionType", List.of("council.type")),
          Map.entry("type", List.of("council.type")),
          Map.entry("grade", List.of("registry.grade")),
          Map.entry("gradeBefore", List.of("registry.grade")),
          Map.entry("tableGrade", List.of("registry.grade")),
          Map.entry("earlierGrade", List.of("registry.grade")),
          Map.entry("performanceGrade", List.of("registry.grade")),
          Map.entry("licenceStatus", List.of("registry.status")),
          Map.entry("status", List.of("registry.status")),
          Map.entry("authority", List.of("registry.authority")),
          Map.entry("scope", List.of("registry.scope")),
          Map.entry("step", List.of("registry.profile.step")),
          Map.entry("flagKind", List.of("registry.flags.kind")),
          Map.entry("findings", List.of("registry.profile.finding")),
          Map.entry("checked", List.of("registry.profile.verify.check")),
          Map.entry("ending", List.of("registry.profile.state")),
          Map.entry("needSeverity", List.of("registry.needs.severity")),
          Map.entry("needSource", List.of("registry.needs.source")),
          Map.entry("needStatus", List.of("registry.needs.status")),
          Map.entry("scopeLevel", List.of("proposals.scope")),
          Map.entry("part", List.of("workinggroup.part")),
          Map.entry("source", List.of("workinggroup.action")),
          Map.entry("kind", List.of("followup.report")),
          Map.entry("reportKind", List.of("followup.report")),
          Map.entry("ballotForm", List.of("council.ballotForm")),
          Map.entry("departsFrom", List.of("council.departure")),
          Map.entry("advice", List.of("review.advice")),
          Map.entry("recommendation", List.of("review.advice")),
          Map.entry("scoreRecommendation", List.of("review.advice")),
          Map.entry("extra", List.of("review.extra")),
          Map.entry("deadline", List.of("tasks.deadline")),
          Map.entry("shift", List.of("tasks.shift")),
          Map.entry("standstill", List.of("tasks.standstill")),
          Map.entry("level", List.of("tasks.level")),
          Map.entry("broughtBy", List.of("audit.kind")),
          Map.entry("frequency", List.of("notify.frequency")),
          Map.entry("verdict", List.of("clearance.verdict")),
          Map.entry("contentState", List.of("clearance.state")),
          Map.entry("way", List.of("clearance.way")),
          Map.entry("crisisKind", List.of("crisis.kind")),
          Map.entry("crisisChange", List.of("crisis.change")),
          Map.entry("reviewAnswer", List.of("crisis.review.answer")),
          Map.entry("routeBefore", List.of("review.route")),
          Map.entry("dropReason", List.of("review.route.dropped")),
          Map.entry("stillMissing", List.of("review.data.fact")),
          Map.entry("fundsDecision", List.of("review.funds.decision")),
          Map.entry("circularEnding", List.of("council.circular.ending")),
          Map.entry("decisionType", List.of("appeal.decision")),
          Map.entry("reply", List.of("council.reply.answer")),
          Map.entry("letterKind", List.of("letters.kind")),
          Map.entry("relief", List.of("appeal.relief")),
          Map.entry("admissibility", List.of("appeal.admissibility")),
          Map.entry("appealResult", List.of("appeal.state")));

  private final List<String> facts;

  FactKind(String facts) {
    this.facts = Arrays.asList(facts.split(" "));
  }

  static FactKind of(String fact) {
    return OF.getOrDefault(fact, WORD);
  }

  /** The beginnings of the keys under which the text of a word may stand, most fitting first. */
  static List<String> texts(String fact) {
    return TEXTS.getOrDefault(fact, List.of());
  }
}
