package org.hamafza.identity;

import java.util.stream.Stream;

/** Port to a room that has something to announce on the first page. */
public interface Announcements {

  /** What concerns this member now. */
  Stream<Announcement> of(Member member);
}
