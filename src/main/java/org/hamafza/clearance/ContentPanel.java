package org.hamafza.clearance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hamafza.documents.Attachment;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.ProposalViews;
import org.hamafza.proposals.Proposals;
import org.hamafza.registry.Agencies;
import org.springframework.stereotype.Component;

/** What pages show of a content; the caller has checked the reader's rights. */
@Component
class ContentPanel {

  /** A version with its file; null where there is none. */
  record Shown(ContentVersion version, Attachment file) {}

  private final ContentHistory history;
  private final ContentFiles files;
  private final Proposals proposals;
  private final ProposalViews views;
  private final Agencies agencies;

  ContentPanel(
      ContentHistory history,
      ContentFiles files,
      Proposals proposals,
      ProposalViews views,
      Agencies agencies) {
    this.history = history;
    this.files = files;
    this.proposals = proposals;
    this.views = views;
    this.agencies = agencies;
  }

  Map<String, Object> of(ContentItem item) {
    Proposal proposal = proposals.get(item.proposalId());
    List<Shown> versions =
        history.of(item.id()).stream()
            .map(version -> new Shown(version, files.find(version.fileId())))
            .toList();
    Map<String, Object> shown = new HashMap<>();
    shown.put("matter", item);
    shown.put("view", views.of(proposal));
    shown.put("versions", versions);
    shown.put("file", files.find(item.fileId()));
    shown.put("authority", agencies.get(item.agencyCode()).name());
    return shown;
  }
}
