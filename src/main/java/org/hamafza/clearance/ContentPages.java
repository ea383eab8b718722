package org.hamafza.clearance;

import java.util.List;
import java.util.Map;
import org.hamafza.documents.UploadPanel;
import org.hamafza.identity.Member;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.ProposalFlag;
import org.hamafza.proposals.ProposalViews;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.FieldError;
import org.hamafza.shared.NotFound;
import org.hamafza.tasks.TaskInbox;
import org.hamafza.tasks.WorkItem;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the pages about contents with what this reader may see and do. */
@Component
class ContentPages {

  private final Contents contents;
  private final ContentRights rights;
  private final ContentPanel panel;
  private final ContentUses uses;
  private final Proposals proposals;
  private final ProposalViews views;
  private final TaskInbox inbox;
  private final UploadPanel uploads;

  ContentPages(
      Contents contents,
      ContentRights rights,
      ContentPanel panel,
      ContentUses uses,
      Proposals proposals,
      ProposalViews views,
      TaskInbox inbox,
      UploadPanel uploads) {
    this.contents = contents;
    this.rights = rights;
    this.panel = panel;
    this.uses = uses;
    this.proposals = proposals;
    this.views = views;
    this.inbox = inbox;
    this.uploads = uploads;
  }

  /**
   * The contents of a case that the member may read.
   *
   * @throws NotFound if it is no campaign, or none of the member's concern
   */
  String ofCase(Member member, long proposalId, Model model) {
    Proposal proposal = proposals.get(proposalId);
    List<ContentItem> all = contents.of(proposalId);
    boolean campaign = proposal.has(ProposalFlag.AWARENESS_CAMPAIGN) || !all.isEmpty();
    List<ContentItem> readable = all.stream().filter(item -> rights.mayRead(member, item)).toList();
    if (!campaign || readable.isEmpty() && !proposals.mayRead(member, proposal)) {
      throw new NotFound();
    }
    boolean own = member.ngos().contains(proposal.leadNgoId());
    model.addAttribute("view", views.of(proposal));
    model.addAttribute("contents", readable);
    model.addAttribute("begins", own && Campaigns.isOpen(proposal));
    return "clearance/contents";
  }

  /** One content; the errors are about its file or about handing it in. */
  String ofItem(Member member, ContentItem item, List<FieldError> errors, Model model) {
    boolean own = ContentRights.isOwn(member, item);
    Map<String, Object> shown = panel.of(item);
    model.addAllAttributes(shown);
    model.addAttribute("own", own);
    model.addAttribute("linked", proposals.mayRead(member, proposals.get(item.proposalId())));
    model.addAttribute("work", own ? work(item, member) : null);
    model.addAttribute("takesBack", own && contents.mayTakeBack(item));
    model.addAttribute("repeats", own && item.state().isRepeatable());
    boolean cleared = item.state() == ContentState.APPROVED;
    model.addAttribute("withdraws", cleared && rights.mayJudge(member, item));
    model.addAttribute("declares", cleared && !own && !uses.uses(item.id(), member.personId()));
    model.addAttribute("used", cleared && !own && uses.uses(item.id(), member.personId()));
    model.addAttribute("errors", errors);
    if (own && item.state().isOpenToNgo()) {
      model.addAttribute("uploads", uploads.of(member, ContentFiles.OWNER, item.id()));
    }
    return "clearance/content";
  }

  private WorkItem work(ContentItem item, Member member) {
    return inbox.openOn("proposal", item.proposalId()).stream()
        .filter(each -> each.formKey().equals("clearance/revise-content"))
        .filter(each -> each.rowId() == item.id())
        .findFirst()
        .orElse(null);
  }
}
