package org.hamafza.proposals;

import org.hamafza.identity.Member;
import org.hamafza.proposals.calls.CallDesk;
import org.springframework.stereotype.Service;

/** For rooms that write calls for proposals; rights are checked as for anybody. */
@Service
public class CallWriting {

  private final CallDesk desk;

  CallWriting(CallDesk desk) {
    this.desk = desk;
  }

  /** Writes a call that is still to be published. */
  public long draft(Member officer, long councilId, CallContent content) {
    return desk.draft(officer, councilId, content);
  }

  /** Publishes it as it stands; gives its number. */
  public String publish(Member secretary, long id) {
    int edition = desk.publishable(secretary, id).edition();
    return desk.publish(secretary, id, edition).number();
  }
}
