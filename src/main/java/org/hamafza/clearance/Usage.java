package org.hamafza.clearance;

import java.time.Clock;
import org.hamafza.clearance.ContentUses.Way;
import org.hamafza.identity.Member;
import org.hamafza.shared.Conflict;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Learns who uses a cleared content, so that everybody can be told if it is withdrawn. */
@Service
class Usage {

  private final ContentUses uses;
  private final ContentRights rights;
  private final ContentRefs refs;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Usage(
      ContentUses uses,
      ContentRights rights,
      ContentRefs refs,
      ApplicationEventPublisher events,
      Clock clock) {
    this.uses = uses;
    this.rights = rights;
    this.refs = refs;
    this.events = events;
    this.clock = clock;
  }

  /**
   * The member says that he or she uses it.
   *
   * @throws Conflict if its clearance is not running
   */
  @Transactional
  void declare(Member member, long id) {
    ContentItem item = rights.visible(member, id);
    if (item.state() != ContentState.APPROVED) {
      throw new Conflict("clearance.error.notCleared");
    }
    note(member, item, Way.DECLARED);
  }

  /** The member took its file. */
  @Transactional
  void downloaded(Member member, ContentItem item) {
    boolean another = !ContentRights.isOwn(member, item) && !rights.mayJudge(member, item);
    if (item.state() == ContentState.APPROVED && another) {
      note(member, item, Way.DOWNLOADED);
    }
  }

  private void note(Member member, ContentItem item, Way way) {
    if (uses.add(item.id(), member.personId(), way, clock.instant())) {
      events.publishEvent(new ContentUsed(refs.of(item), item.number(), item.code(), way));
    }
  }
}
