package org.hamafza.clearance;

import org.hamafza.documents.Attachment;
import org.hamafza.documents.Attachments;
import org.hamafza.documents.FileOwner;
import org.hamafza.identity.Member;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Says who puts a file to which content; a new one takes the place of the one before. */
@Component
class ContentOwner implements FileOwner {

  private final ContentTable table;
  private final ContentHistory history;
  private final ContentRights rights;
  private final ContentRefs refs;
  private final Attachments attachments;
  private final NgoWork work;
  private final ApplicationEventPublisher events;

  ContentOwner(
      ContentTable table,
      ContentHistory history,
      ContentRights rights,
      ContentRefs refs,
      Attachments attachments,
      NgoWork work,
      ApplicationEventPublisher events) {
    this.table = table;
    this.history = history;
    this.rights = rights;
    this.refs = refs;
    this.attachments = attachments;
    this.work = work;
    this.events = events;
  }

  @Override
  public String type() {
    return ContentFiles.OWNER;
  }

  @Override
  public boolean takesFilms() {
    return true;
  }

  @Override
  public void admit(Member member, long ownerId, String kind) {
    rights.own(member, ownerId);
    ContentItem item = table.lock(ownerId).orElseThrow(NotFound::new);
    if (!item.state().isOpenToNgo()) {
      throw new Conflict("clearance.error.notOpen");
    }
    if (!kind.equals(ContentFiles.MATERIAL)) {
      throw new InvalidInput("kind", "error.choice");
    }
  }

  @Override
  public void added(Member member, Attachment file) {
    ContentItem item = rights.own(member, file.ownerId());
    table.attach(item.id(), file.id());
    boolean replaced =
        item.fileId() != null
            && !history.isFrozen(item.fileId())
            && attachments
                .find(item.fileId())
                .filter(old -> old.ownerId() == item.id())
                .isPresent();
    if (replaced) {
      attachments.remove(item.fileId());
    }
    work.as(
        member,
        item.ngoId(),
        () ->
            events.publishEvent(
                new ContentFileAdded(refs.of(item), item.id(), file.sha256(), file.size())));
  }

  @Override
  public String page(long ownerId) {
    return "/contents/" + ownerId;
  }
}
