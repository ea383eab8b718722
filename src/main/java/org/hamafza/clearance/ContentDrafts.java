package org.hamafza.clearance;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import org.hamafza.clearance.ContentTable.Beginning;
import org.hamafza.identity.Member;
import org.hamafza.proposals.Proposal;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an NGO writes before it hands it in. */
@Service
class ContentDrafts {

  private final ContentTable table;
  private final ContentRights rights;
  private final ContentRefs refs;
  private final Campaigns campaigns;
  private final Authorities authorities;
  private final NgoWork work;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ContentDrafts(
      ContentTable table,
      ContentRights rights,
      ContentRefs refs,
      Campaigns campaigns,
      Authorities authorities,
      NgoWork work,
      ApplicationEventPublisher events,
      Clock clock) {
    this.table = table;
    this.rights = rights;
    this.refs = refs;
    this.campaigns = campaigns;
    this.authorities = authorities;
    this.work = work;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Begins a content of a campaign of the member's NGO.
   *
   * @throws Conflict if the case is no campaign, or has ended
   */
  @Transactional
  long begin(Member member, long proposalId, ContentKind kind, ContentText text) {
    return insert(member, campaigns.open(member, proposalId), kind, text, null, null);
  }

  /**
   * Begins the same content anew; the file stays the same until another one is put to it.
   *
   * @throws Conflict if it is not over, or was refused
   */
  @Transactional
  long repeat(Member member, long id) {
    ContentItem item = rights.own(member, id);
    if (!item.state().isRepeatable()) {
      throw new Conflict("clearance.error.notRepeatable");
    }
    Proposal proposal = campaigns.open(member, item.proposalId());
    return insert(member, proposal, item.kind(), item.text(), item.fileId(), item.id());
  }

  private long insert(
      Member member,
      Proposal proposal,
      ContentKind kind,
      ContentText text,
      UUID file,
      Long repeatsId) {
    String authority = authorities.on(proposal.area(), proposal.councilId(), proposal.counties());
    Beginning beginning =
        new Beginning(
            proposal.id(),
            proposal.councilId(),
            proposal.leadNgoId(),
            kind,
            authority,
            repeatsId,
            member.personId(),
            clock.instant());
    long id = table.insert(beginning, text, file);
    publish(member, rights.own(member, id), ref -> written(ref, id));
    return id;
  }

  /**
   * Saves a content that was not handed in.
   *
   * @param edition the edition on which the change builds
   * @throws ContentEditedMeanwhile if it was changed meanwhile
   * @throws Conflict if it was handed in
   */
  @Transactional
  void write(Member member, long id, int edition, ContentText text) {
    ContentItem item = draft(member, id);
    if (item.edition() != edition) {
      throw new ContentEditedMeanwhile();
    }
    table.write(id, text);
    publish(member, item, ref -> written(ref, id));
  }

  /** A content of the own NGO that was not handed in, kept from others until the commit. */
  ContentItem draft(Member member, long id) {
    rights.own(member, id);
    ContentItem item = table.lock(id).orElseThrow(NotFound::new);
    if (item.state() != ContentState.DRAFT) {
      throw new Conflict("clearance.error.notOpen");
    }
    return item;
  }

  private ContentWritten written(CaseRef ref, long id) {
    ContentItem saved = table.find(id).orElseThrow();
    return new ContentWritten(ref, id, saved.text().sha256(saved.fileId()));
  }

  private void publish(Member member, ContentItem item, Function<CaseRef, DomainEvent> event) {
    work.as(member, item.ngoId(), () -> events.publishEvent(event.apply(refs.of(item))));
  }
}
