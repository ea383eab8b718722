package org.hamafza.proposals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hamafza.documents.Attachment;
import org.hamafza.documents.Attachments;
import org.hamafza.identity.Member;
import org.springframework.stereotype.Component;

/** What the pages of screening show beside their forms, and who may not use them. */
@Component
class ScreeningPanel {

  private final Proposals proposals;
  private final ProposalViews views;
  private final ScreeningTable screenings;
  private final VersionTable versions;
  private final Attachments attachments;
  private final RuleLimits limits;

  ScreeningPanel(
      Proposals proposals,
      ProposalViews views,
      ScreeningTable screenings,
      VersionTable versions,
      Attachments attachments,
      RuleLimits limits) {
    this.proposals = proposals;
    this.views = views;
    this.screenings = screenings;
    this.versions = versions;
    this.attachments = attachments;
    this.limits = limits;
  }

  /** View, findings, files and the last decisions of a proposal. */
  Map<String, Object> of(long proposalId) {
    Proposal proposal = proposals.get(proposalId);
    List<Attachment> files =
        attachments.of(Drafts.OWNER, proposalId).stream()
            .filter(f -> versions.files(proposalId, proposal.version()).contains(f.id()))
            .toList();
    Map<String, Object> shown = new HashMap<>();
    shown.put("view", views.of(proposal));
    shown.put("findings", screenings.findings(proposalId, proposal.version()));
    shown.put("limits", limits.of(proposal));
    shown.put("files", files);
    screenings
        .lastDecision(proposalId)
        .ifPresent(
            decision -> {
              shown.put("decision", decision);
              shown.put("review", screenings.reviewOf(decision.id()).orElse(null));
            });
    return shown;
  }

  /** Nobody screens what he or she submitted, or what the own NGO applies for. */
  boolean isIndependent(Member member, long proposalId) {
    Proposal proposal = proposals.get(proposalId);
    return !member.ngos().contains(proposal.leadNgoId())
        && member.ngos().stream().noneMatch(proposal.partners()::contains)
        && !versions.submitters(proposalId).contains(member.personId())
        && proposals.mayRead(member, proposal);
  }
}
