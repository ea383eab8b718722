package org.hamafza.registry.people;

import org.hamafza.documents.Attachment;
import org.hamafza.documents.Attachments;
import org.hamafza.documents.FileOwner;
import org.hamafza.identity.Member;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.NotFound;
import org.springframework.stereotype.Component;

/** Lets the document of a power in, together with the power itself and never afterwards. */
@Component
class PowerPapers implements FileOwner {

  /** The owner type of the documents. */
  static final String OWNER = "ngo-power";

  /** The one kind that there is. */
  static final String KIND = "POWER_OF_ATTORNEY";

  private final PowerTable table;
  private final Attachments attachments;

  PowerPapers(PowerTable table, Attachments attachments) {
    this.table = table;
    this.attachments = attachments;
  }

  @Override
  public String type() {
    return OWNER;
  }

  @Override
  public void admit(Member member, long ownerId, String kind) {
    Power power =
        table
            .find(ownerId)
            .filter(each -> each.requestedBy() == member.personId())
            .filter(each -> member.administers(each.ngoId()))
            .orElseThrow(NotFound::new);
    // What an officer decides about has its document already.
    if (!power.waits() || !attachments.of(OWNER, ownerId).isEmpty()) {
      throw new Conflict("registry.people.error.powerDecided");
    }
    if (!kind.equals(KIND)) {
      throw new InvalidInput("kind", "error.choice");
    }
  }

  @Override
  public void added(Member member, Attachment file) {
    // The request that brings the document is recorded as a whole.
  }

  @Override
  public String page(long ownerId) {
    return "/ngos/" + table.find(ownerId).orElseThrow(NotFound::new).ngoId() + "/people";
  }
}
