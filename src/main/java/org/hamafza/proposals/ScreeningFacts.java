package org.hamafza.proposals;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.documents.Attachments;
import org.hamafza.identity.People;
import org.hamafza.identity.Person;
import org.hamafza.identity.Role;
import org.hamafza.policy.Policies;
import org.hamafza.policy.Policy;
import org.hamafza.registry.FlagKind;
import org.hamafza.registry.Ngos;
import org.hamafza.registry.OpenFlags;
import org.hamafza.shared.PersianText;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gathers every input of the tables that screening asks, by the names of their columns. */
@Component
class ScreeningFacts {

  private final ProposalTable table;
  private final ScreeningTable screenings;
  private final VersionTable versions;
  private final Ngos ngos;
  private final OpenFlags flags;
  private final People people;
  private final Attachments attachments;
  private final Policies policies;
  private final WorkingCalendar calendar;
  private final ObjectProvider<EarlierReports> reports;
  private final Clock clock;

  ScreeningFacts(
      ProposalTable table,
      ScreeningTable screenings,
      VersionTable versions,
      Ngos ngos,
      OpenFlags flags,
      People people,
      Attachments attachments,
      Policies policies,
      WorkingCalendar calendar,
      ObjectProvider<EarlierReports> reports,
      Clock clock) {
    this.table = table;
    this.screenings = screenings;
    this.versions = versions;
    this.ngos = ngos;
    this.flags = flags;
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
            proposal.partners().stream().map(ngos::get).toList(),
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
    facts.put("crisisMode", sheet.crisisMode());
    facts.put("crisisRelated", proposal.crisisRelated());
    facts.put("durationMonths", sheet.durationMonths());
    facts.put("foreignPermission", hasFile(proposal, "FOREIGN_FUNDING_PERMIT"));
    facts.put("similarity", similarity(proposal));
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
    facts.put("integrityCaseOpen", open.contains(FlagKind.INTEGRITY_CASE));
    facts.put("grade", sheet.lead().grade());
    facts.put("improvementPlan", open.contains(FlagKind.IMPROVEMENT_PLAN));
    facts.put("runningProjects", runningProjects(sheet.proposal()));
    facts.put("submitterAuthorised", submitterAuthorised(sheet.proposal()));
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
  }

  boolean hasFile(Proposal proposal, String kind) {
    return attachments.of(Drafts.OWNER, proposal.id()).stream()
        .anyMatch(file -> file.kind().equals(kind));
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

  private double similarity(Proposal proposal) {
    return table.active(proposal.councilId(), proposal.area()).stream()
        .filter(other -> other.id() != proposal.id())
        .filter(other -> !Collections.disjoint(other.counties(), proposal.counties()))
        .mapToDouble(other -> PersianText.similarity(text(other), text(proposal)))
        .max()
        .orElse(0);
  }

  private static String text(Proposal proposal) {
    return proposal.title().fa() + " " + proposal.content().aims().fa();
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
