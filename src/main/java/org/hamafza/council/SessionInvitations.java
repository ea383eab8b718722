package org.hamafza.council;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hamafza.identity.Councils;
import org.hamafza.identity.Person;
import org.hamafza.notify.CalendarEntry;
import org.hamafza.notify.CalendarFiles;
import org.hamafza.notify.MailFile;
import org.hamafza.notify.Message;
import org.hamafza.notify.Notifications;
import org.hamafza.shared.LocalText;
import org.springframework.stereotype.Component;

/**
 * Tells those who are invited to a session of it, each with a file for the own calendar. Neither
 * names an item of the agenda: somebody may be recused from it.
 */
@Component
class SessionInvitations {

  private final Invitees invitees;
  private final ReplyRows replies;
  private final Councils councils;
  private final SessionTexts texts;
  private final CalendarFiles calendars;
  private final Notifications notifications;

  SessionInvitations(
      Invitees invitees,
      ReplyRows replies,
      Councils councils,
      SessionTexts texts,
      CalendarFiles calendars,
      Notifications notifications) {
    this.invitees = invitees;
    this.replies = replies;
    this.councils = councils;
    this.texts = texts;
    this.calendars = calendars;
    this.notifications = notifications;
  }

  /** Sends the message to all who are invited; returns who they are. */
  List<Person> tell(Session session, String key, String link, Object... args) {
    List<Person> invited = invitees.of(session);
    Map<Long, ReplyAnswer> said = said(session);
    LocalText council = councils.get(session.councilId()).name();
    notifications.tell(
        invited.stream()
            .map(
                person ->
                    new Message(
                        person,
                        key,
                        link,
                        session.startsAt(),
                        Arrays.asList(args),
                        file(session, person, said.get(person.id()), council)))
            .toList());
    return invited;
  }

  /** The file for one who is invited. */
  MailFile file(Session session, Person person) {
    LocalText council = councils.get(session.councilId()).name();
    return file(session, person, said(session).get(person.id()), council);
  }

  private MailFile file(Session session, Person person, ReplyAnswer said, LocalText council) {
    boolean held = session.state() != SessionState.CANCELLED;
    String link = "/sessions/" + session.id();
    String summary = texts.title(session).in(person.locale());
    String key = held ? "council.calendar.body" : "council.calendar.cancelled";
    String address = calendars.address(held ? link + "/reply" : link);
    return calendars.file(
        new CalendarEntry(
            "session-" + session.id(),
            session.invitation().sequence(),
            held ? CalendarEntry.State.PLANNED : CalendarEntry.State.CANCELLED,
            summary + " \u00B7 " + council.in(person.locale()),
            texts.both(key, session.number(), address).in(person.locale()),
            session.place(),
            session.startsAt(),
            link,
            person,
            part(said)),
        council.in(person.locale()));
  }

  private static CalendarEntry.Part part(ReplyAnswer said) {
    if (said == null) {
      return CalendarEntry.Part.NOT_SAID;
    }
    return switch (said) {
      case ACCEPTED -> CalendarEntry.Part.COMES;
      case EXCUSED -> CalendarEntry.Part.STAYS_AWAY;
      case ALTERNATE -> CalendarEntry.Part.SENDS_ANOTHER;
    };
  }

  private Map<Long, ReplyAnswer> said(Session session) {
    return replies.of(session.id()).stream()
        .collect(Collectors.toMap(Reply::personId, Reply::answer, (one, other) -> one));
  }
}
