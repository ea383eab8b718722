package org.hamafza.clearance;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.hamafza.documents.Attachments;
import org.hamafza.identity.Member;
import org.hamafza.policy.Numbers;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Handing contents in: for the first time, as an answer, and taking them back. */
@Service
public class Contents {

  private final ContentTable table;
  private final ContentHistory history;
  private final ContentDrafts drafts;
  private final ContentRights rights;
  private final ContentRefs refs;
  private final Campaigns campaigns;
  private final Attachments attachments;
  private final Proposals proposals;
  private final Numbers numbers;
  private final NgoWork work;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Contents(
      ContentTable table,
      ContentHistory history,
      ContentDrafts drafts,
      ContentRights rights,
      ContentRefs refs,
      Campaigns campaigns,
      Attachments attachments,
      Proposals proposals,
      Numbers numbers,
      NgoWork work,
      ApplicationEventPublisher events,
      Clock clock) {
    this.table = table;
    this.history = history;
    this.drafts = drafts;
    this.rights = rights;
    this.refs = refs;
    this.campaigns = campaigns;
    this.attachments = attachments;
    this.proposals = proposals;
    this.numbers = numbers;
    this.work = work;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Begins a content of a campaign of the member's NGO; gives its id.
   *
   * @throws Conflict if the case is no campaign, or has ended
   */
  @Transactional
  public long begin(Member member, long proposalId, ContentKind kind, ContentText text) {
    return drafts.begin(member, proposalId, kind, text);
  }

  /**
   * Hands a content in: freezes its first version and gives it its number.
   *
   * @throws InvalidInput if the text or the file is missing
   * @throws Conflict if it was handed in already, or the case has ended
   */
  @Transactional
  public void submit(Member member, long id) {
    ContentItem item = drafts.draft(member, id);
    campaigns.open(member, item.proposalId());
    check(item, item.text());
    String number = number(item);
    freeze(item, number, member.personId());
    CaseRef ref = refs.of(item);
    String sha256 = item.text().sha256(item.fileId());
    work.as(
        member,
        item.ngoId(),
        () -> events.publishEvent(new ContentSubmitted(ref, id, number, 1, sha256)));
  }

  private String number(ContentItem item) {
    long next = numbers.next("content-" + item.proposalId(), 0);
    return proposals.get(item.proposalId()).number() + "-C" + next;
  }

  /** Hands a new version in, as the answer to what the authority has asked for. */
  @Transactional(propagation = Propagation.MANDATORY)
  void revise(Member member, long id, ContentText text) {
    ContentItem item = table.lock(id).orElseThrow(NotFound::new);
    if (item.state() != ContentState.CHANGES_ASKED) {
      throw new Conflict("clearance.error.notOpen");
    }
    check(item, text);
    table.write(id, text);
    ContentItem revised = table.find(id).orElseThrow();
    freeze(revised, item.number(), member.personId());
    String sha256 = text.sha256(item.fileId());
    events.publishEvent(
        new ContentRevised(refs.of(item), id, item.number(), item.version() + 1, sha256));
  }

  private void freeze(ContentItem item, String number, long personId) {
    int version = item.version() + 1;
    String sha256 = item.text().sha256(item.fileId());
    history.freeze(item, version, sha256, personId, clock.instant());
    table.submitted(item.id(), number, version);
    table.enter(item.id(), ContentState.WAITING, "", clock.instant());
  }

  private void check(ContentItem item, ContentText text) {
    if (item.kind() == ContentKind.TEXT && text.body().isEmpty()) {
      throw new InvalidInput("body", "clearance.error.bodyMissing");
    }
    UUID file = item.fileId();
    if (item.kind().needsFile() && file == null) {
      throw new InvalidInput("file", "clearance.error.fileMissing");
    }
    if (file != null && !item.kind().fits(attachments.find(file).orElseThrow().mediaType())) {
      throw new InvalidInput("file", "clearance.error.fileKind." + item.kind());
    }
  }

  /**
   * Takes a content back before it is decided.
   *
   * @throws Conflict if it is decided
   */
  @Transactional
  public void takeBack(Member member, long id) {
    rights.own(member, id);
    ContentItem item = table.lock(id).orElseThrow(NotFound::new);
    if (!mayTakeBack(item)) {
      throw new Conflict("clearance.error.decided");
    }
    work.as(member, item.ngoId(), () -> endUnused(item));
  }

  /** Ends what waits of a case that has ended; for listeners. */
  @Transactional(propagation = Propagation.MANDATORY)
  void endWith(long proposalId) {
    for (ContentItem each : of(proposalId)) {
      ContentItem item = table.lock(each.id()).orElseThrow();
      if (mayTakeBack(item)) {
        endUnused(item);
      }
    }
  }

  // What the authority has said counts from then on, although the process has not got there yet.
  boolean mayTakeBack(ContentItem item) {
    boolean judged =
        item.state() == ContentState.WAITING
            && history.last(item.id()).map(ContentVersion::verdict).isPresent();
    return item.state().isUndecided() && !judged;
  }

  private void endUnused(ContentItem item) {
    table.enter(item.id(), ContentState.TAKEN_BACK, "", clock.instant());
    String number = item.isHandedIn() ? item.number() : "";
    events.publishEvent(new ContentTakenBack(refs.of(item), item.id(), number));
  }

  /** The contents of a case, newest first; no rights are checked. */
  @Transactional(readOnly = true)
  public List<ContentItem> of(long proposalId) {
    return table.query("where i.proposal_id = ? order by i.id desc", List.of(proposalId));
  }

  /** A content; no rights are checked. */
  @Transactional(readOnly = true)
  public ContentItem get(long id) {
    return table.find(id).orElseThrow(NotFound::new);
  }
}
