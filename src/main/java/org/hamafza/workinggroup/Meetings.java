package org.hamafza.workinggroup;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamafza.identity.Member;
import org.hamafza.shared.CaseRef;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Keeps the joint meetings of groups. */
@Component
class Meetings {

  /** What the first meeting decided about the group itself. */
  record Charter(String aims, int cadenceDays, long agencyCoordinator, long ngoCoordinator) {}

  private final JdbcClient db;
  private final GroupTable groups;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Meetings(JdbcClient db, GroupTable groups, Clock clock, ApplicationEventPublisher events) {
    this.db = db;
    this.groups = groups;
    this.clock = clock;
    this.events = events;
  }

  List<JointMeeting> of(long groupId) {
    return db.sql("select * from joint_meeting where group_id = ? order by held_on, id")
        .param(groupId)
        .query(
            (row, index) ->
                new JointMeeting(
                    row.getLong("id"),
                    row.getObject("held_on", LocalDate.class),
                    row.getString("place"),
                    row.getString("minutes"),
                    attendees(row.getLong("id"))))
        .list();
  }

  private Set<Long> attendees(long meetingId) {
    return db
        .sql("select member_id from joint_meeting_attendee where meeting_id = ?")
        .param(meetingId)
        .query(Long.class)
        .list()
        .stream()
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Records the first meeting and what it decided. */
  void holdFirst(
      CaseRef ref,
      WorkingGroup group,
      JointMeeting meeting,
      Charter charter,
      List<GroupMember> attendees,
      Member recorder) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    db.sql(
            """
            insert into joint_meeting (group_id, held_on, place, minutes, recorded_by, \
            recorded_at) values (?, ?, ?, ?, ?, ?)""")
        .params(group.id(), meeting.heldOn(), meeting.place(), meeting.minutes())
        .params(recorder.personId(), Timestamp.from(clock.instant()))
        .update(key, "id");
    long id = key.getKeyAs(Long.class);
    for (GroupMember each : attendees) {
      db.sql("insert into joint_meeting_attendee (meeting_id, member_id) values (?, ?)")
          .params(id, each.id())
          .update();
    }
    groups.constitute(
        group.id(),
        charter.aims(),
        charter.cadenceDays(),
        charter.agencyCoordinator(),
        charter.ngoCoordinator());
    events.publishEvent(
        new FirstMeetingHeld(
            ref,
            group.id(),
            id,
            meeting.heldOn(),
            meeting.place(),
            Parties.codes(attendees),
            charter.aims(),
            charter.cadenceDays(),
            charter.agencyCoordinator(),
            charter.ngoCoordinator()));
  }
}
