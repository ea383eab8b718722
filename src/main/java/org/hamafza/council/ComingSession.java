package org.hamafza.council;

import java.util.Optional;
import org.hamafza.identity.Member;
import org.hamafza.identity.Role;
import org.springframework.stereotype.Component;

/** What a member may still do about a session that has not begun. */
@Component
class ComingSession {

  /**
   * The doors on the page of a session.
   *
   * @param invited whether there is a file for the own calendar
   * @param replies whether the invitation can be answered
   * @param reply what was answered; null if nothing
   * @param plans whether the member may see what is expected
   * @param changes whether the member may move it or call it off
   */
  record Doors(boolean invited, boolean replies, Reply reply, boolean plans, boolean changes) {}

  private final Replies replies;
  private final SessionRights rights;

  ComingSession(Replies replies, SessionRights rights) {
    this.replies = replies;
    this.rights = rights;
  }

  Doors doors(Member member, Session session) {
    if (!session.state().isComing() || !session.invites()) {
      return new Doors(false, false, null, false, false);
    }
    Optional<Replies.Invited> invited = replies.invited(member, session);
    return new Doors(
        invited.isPresent(),
        invited.isPresent() && session.state() == SessionState.AGENDA_APPROVED,
        invited.map(Replies.Invited::reply).orElse(null),
        rights.mayPlan(member, session),
        member.has(Role.SECRETARIAT_LEAD, session.councilId()));
  }
}
