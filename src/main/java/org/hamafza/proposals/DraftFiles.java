package org.hamafza.proposals;

import org.hamafza.documents.Attachment;
import org.hamafza.documents.FileOwner;
import org.hamafza.identity.Member;
import org.hamafza.shared.InvalidInput;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Lets an NGO add files while it writes, and records them. */
@Component
class DraftFiles implements FileOwner {

  private final Drafts drafts;
  private final OwnDocuments documents;
  private final Proposals proposals;
  private final ApplicationEventPublisher events;

  DraftFiles(
      Drafts drafts,
      OwnDocuments documents,
      Proposals proposals,
      ApplicationEventPublisher events) {
    this.drafts = drafts;
    this.documents = documents;
    this.proposals = proposals;
    this.events = events;
  }

  @Override
  public String type() {
    return Drafts.OWNER;
  }

  @Override
  public void admit(Member member, long ownerId, String kind) {
    drafts.open(member, ownerId);
    if (!documents.kinds(ownerId).contains(kind)) {
      throw new InvalidInput("kind", "error.choice");
    }
  }

  @Override
  public void added(Member member, Attachment file) {
    Proposal draft = drafts.own(member, file.ownerId());
    events.publishEvent(
        new FileAdded(proposals.ref(draft), file.kind(), file.sha256(), file.size()));
  }

  @Override
  public String page(long ownerId) {
    return "/proposals/" + ownerId + "/files";
  }
}
