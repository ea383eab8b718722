package org.hamafza.proposals;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.crisis.Crises;
import org.hamafza.documents.Attachments;
import org.hamafza.identity.People;
import org.hamafza.identity.Person;
import org.hamafza.identity.Role;
import org.hamafza.policy.Policies;
import org.hamafza.policy.Policy;
import org.hamafza.registry.FlagKind;
import org.hamafza.registry.Ngos;
import org.hamafza.registry.OpenFlags;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gathers every input of the tables that screening asks, by the names of their columns. */
@Component
class ScreeningFacts {

  private final ProposalTable table;
  private final SimilarFiles similar;
  private final ScreeningTable screenings;
  private final VersionTable versions;
  private final Ngos ngos;
  private final OpenFlags flags;
  private final Crises crises;
  private final People people;
  private final Attachments attachments;
  private final Policies policies;
  private final WorkingCalendar calendar;
  private final ObjectProvider<EarlierReports> reports;
  private final Clock clock;

  ScreeningFacts(
      ProposalTable table,
      SimilarFiles similar,
      ScreeningTable screenings,
      VersionTable versions,
      Ngos ngos,
      OpenFlags flags,
      Crises crises,
      People people,
      Attachments attachments,
      Policies policies,
      WorkingCalendar calendar,
      ObjectProvider<EarlierReports> reports,
      Clock clock) {
    this.table = table;
    this.similar = similar;
    this.screenings = screenings;
    this.versions = versions;
    this.ngos = ngos;
    this.flags = flags;
    this.crises = crises;
    this.people = people;
    this.attachments = attachments;
    this.policies = policies;
    this.calendar = calendar;
    this.reports = reports;
    this.clock = clock;
  }

  /** The facts of complete content; limits as they ruled on {@code policyDay}. */
  Map<String, Object> of(Proposal proposal, LocalDate policyDay) {
    Policy policy = policies.on(policyDay);
    FactSheet sheet =
        new FactSheet(
            proposal,
            ngos.get(proposal.leadNgoId()),
            counted(proposal).map(ngos::get).toList(),
            calendar.today(clock),
            policy);
    Map<String, Object> facts = new HashMap<>();
    aboutTheProject(sheet, facts);
    aboutTheNgo(sheet, facts);
    limits(policy, facts);
    return Collections.unmodifiableMap(facts);
  }

  private void aboutTheProject(FactSheet sheet, Map<String, Object> facts) {
    Proposal proposal = sheet.proposal();
    facts.put("scopeLevel", proposal.scopeLevel());
    facts.put("area", proposal.area());
    facts.put("counties", String.join(" ", proposal.counties()));
    facts.put("requested", proposal.requested());
    facts.put("own", proposal.own());
    facts.put("other", proposal.other());
    facts.put("total", proposal.total());
    facts.put("budgetTotal", proposal.content().linesTotal());
    facts.put("foreignMoney", proposal.has(ProposalFlag.FOREIGN_MONEY));
    facts.put("publicFundraising", proposal.has(ProposalFlag.PUBLIC_FUNDRAISING));
    facts.put("vulnerable", proposal.has(ProposalFlag.VULNERABLE));
    facts.put("safeguardingPolicy", proposal.has(ProposalFlag.SAFEGUARDING_POLICY));
    facts.put("awarenessCampaign", proposal.has(ProposalFlag.AWARENESS_CAMPAIGN));
    facts.put("physicalWorks", proposal.has(ProposalFlag.PHYSICAL_WORKS));
    facts.put("premisesSupport", sheet.premisesSupport());
    facts.put("sponsorAgency", proposal.hasSponsor());
    facts.put("partnerCount", proposal.partners().size());
    facts.put("crisisMode", inDeclaredCrisis(proposal));
    facts.put("crisisRelated", proposal.crisisRelated());
    facts.put("durationMonths", sheet.durationMonths());
    facts.put("foreignPermission", hasFile(proposal, "FOREIGN_FUNDING_PERMIT"));
    facts.put("similarity", similar.nearest(proposal));
    facts.put("forbiddenAimMarks", screenings.forbiddenAimMarks(proposal.id()));
  }

  private void aboutTheNgo(FactSheet sheet, Map<String, Object> facts) {
    facts.put("licenceStatus", sheet.licenceStatus());
    facts.put("licenceExpiredDays", sheet.licenceExpiredDays());
    facts.put("renewalPending", sheet.lead().licence().renewalPending());
    facts.put("licenceOutlastsProject", sheet.licenceOutlastsProject());
    facts.put("scopeCovered", sheet.scopeCovered());
    facts.put("areaCovered", sheet.areaCovered());
    facts.put("reportOverdueDays", reportOverdueDays(sheet));
    facts.put("annualReportOverdue", sheet.annualReportOverdue(calendar));
    facts.put("ibanVerified", sheet.ibanVerified());
    facts.put("profileAgeMonths", sheet.profileAgeMonths());
    Set<FlagKind> open = flags.of(sheet.lead().id());
    facts.put("integrityCase", integrityCase(sheet, open));
    facts.put("grade", sheet.lead().grade());
    facts.put("improvementPlan", open.contains(FlagKind.IMPROVEMENT_PLAN));
    facts.put("runningProjects", runningProjects(sheet.proposal()));
    facts.put("submitterAuthorised", submitterAuthorised(sheet.proposal()));
  }

  private String integrityCase(FactSheet sheet, Set<FlagKind> open) {
    if (open.contains(FlagKind.INTEGRITY_CASE)) {
      return "OPEN";
    }
    Instant handedIn = sheet.proposal().submittedAt();
    boolean upheld = handedIn != null && flags.wasIntegrityCaseUpheld(sheet.lead().id(), handedIn);
    return upheld ? "UPHELD" : "NONE";
  }

  private static void limits(Policy policy, Map<String, Object> facts) {
    for (String amount : List.of("amountSmall", "amountMedium", "amountLarge", "amountFastTrack")) {
      facts.put(amount, policy.number(amount));
    }
    facts.put("licenceExpiryGrace", (int) policy.number("licence.expiryGraceDays"));
    facts.put("ownShareMin", (int) policy.number("own.minPercent"));
    facts.put("duplicateSimilarity", policy.number("duplicate.similarityPercent") / 100.0);
    facts.put("durationMax", (int) policy.number("project.maxMonths"));
    facts.put("profileValidity", (int) policy.number("profile.validityMonths"));
    facts.put("runningProjectsMax", (int) policy.number("projects.maxRunning"));
    facts.put("reportOverdueMax", (int) policy.number("report.overdueDays"));
  }

  boolean hasFile(Proposal proposal, String kind) {
    return attachments.of(Drafts.OWNER, proposal.id()).stream()
        .anyMatch(file -> file.kind().equals(kind));
  }

  /** Whether a document is there, or a consent given here that takes its place. */
  boolean hasProof(Proposal proposal, String kind) {
    List<Part> parts = proposal.content().agreedParts().toList();
    boolean consented =
        switch (kind) {
          case "PARTNER_CONSENT" ->
              !parts.isEmpty()
                  && parts.stream()
                      .filter(part -> part.kind() == Part.Kind.NGO)
                      .allMatch(part -> part.consent() == Part.Consent.GIVEN);
          case "AGENCY_LETTER" ->
              parts.stream()
                  .filter(part -> part.isOf(Part.Kind.AGENCY, proposal.content().sponsor()))
                  .anyMatch(part -> part.consent() == Part.Consent.GIVEN);
          default -> false;
        };
    return consented || hasFile(proposal, kind);
  }

  /** The partners whose licences count: who has consented here, or by a letter. */
  private Stream<Long> counted(Proposal proposal) {
    boolean byLetter = proposal.content().parts() == null || hasFile(proposal, "PARTNER_CONSENT");
    return proposal.partners().stream()
        .filter(
            id ->
                proposal
                        .content()
                        .agreedParts()
                        .filter(part -> part.isOf(Part.Kind.NGO, Long.toString(id)))
                        .noneMatch(part -> part.consent() == Part.Consent.REFUSED)
                    && (byLetter || hasConsented(proposal, id)));
  }

  private static boolean hasConsented(Proposal proposal, long ngoId) {
    return proposal
        .content()
        .agreedParts()
        .filter(part -> part.isOf(Part.Kind.NGO, Long.toString(ngoId)))
        .anyMatch(part -> part.consent() == Part.Consent.GIVEN);
  }

  private boolean inDeclaredCrisis(Proposal proposal) {
    return crises.covers(proposal.councilId(), proposal.area(), proposal.counties());
  }

  private int reportOverdueDays(FactSheet sheet) {
    return reports.stream()
        .mapToInt(room -> room.overdueDays(sheet.lead().id(), sheet.today()))
        .max()
        .orElse(0);
  }

  private int runningProjects(Proposal proposal) {
    return (int)
        table.ofNgo(proposal.leadNgoId()).stream()
            .filter(other -> other.id() != proposal.id() && other.state().isRunning())
            .count();
  }

  private boolean submitterAuthorised(Proposal proposal) {
    if (proposal.version() == 0 || proposal.has(ProposalFlag.POWER_OF_ATTORNEY)) {
      return true;
    }
    long submitter = versions.submitter(proposal.id(), proposal.version());
    return people.ofNgo(proposal.leadNgoId(), Role.NGO_SIGNATORY).stream()
        .map(Person::id)
        .anyMatch(id -> id == submitter);
  }
}
