package org.hamafza.clearance;

import java.time.Clock;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.hamafza.identity.Role;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The authority withdraws what it has cleared, and says what must be corrected. */
@Service
public class Corrections {

  private final ContentTable table;
  private final ContentRights rights;
  private final ContentRefs refs;
  private final CurrentMember currentMember;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Corrections(
      ContentTable table,
      ContentRights rights,
      ContentRefs refs,
      CurrentMember currentMember,
      ApplicationEventPublisher events,
      Clock clock) {
    this.table = table;
    this.rights = rights;
    this.refs = refs;
    this.currentMember = currentMember;
    this.events = events;
    this.clock = clock;
  }

  /**
   * The content, if the member can withdraw it now.
   *
   * @throws NotFound if the member is not the authority on it
   * @throws Conflict if its clearance is not running
   */
  @Transactional(readOnly = true)
  public ContentItem withdrawable(Member member, long id) {
    return running(member, table.find(id).orElseThrow(NotFound::new));
  }

  private ContentItem running(Member member, ContentItem item) {
    if (!item.isHandedIn() || !rights.mayJudge(member, item)) {
      throw new NotFound();
    }
    if (item.state() != ContentState.APPROVED) {
      throw new Conflict("clearance.error.notCleared");
    }
    return item;
  }

  /**
   * Withdraws it.
   *
   * @param correction what everybody who uses it is told
   */
  @Transactional
  public void withdraw(Member member, long id, String reason, String correction) {
    ContentItem item = running(member, table.lock(id).orElseThrow(NotFound::new));
    table.enter(id, ContentState.WITHDRAWN, reason, clock.instant());
    table.correct(id, correction);
    currentMember.actingAs(
        Role.SUBJECT_AUTHORITY,
        "agency:" + item.agencyCode(),
        () -> {
          events.publishEvent(
              new ContentWithdrawn(
                  refs.of(item), id, item.number(), item.code(), reason, correction));
          return null;
        });
  }
}
