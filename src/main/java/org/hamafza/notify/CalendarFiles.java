package org.hamafza.notify;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Status;
import java.net.URI;
import java.time.Clock;
import java.util.Date;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Writes appointments as files that calendar programs take up (iCalendar, RFC 5545 and 5546). */
@Service
public class CalendarFiles {

  private static final String NAME = "invitation.ics";
  private static final String PRODUCT = "-//Hamafza//Hamafza//FA";

  private final Clock clock;
  private final String address;
  private final String from;

  CalendarFiles(
      Clock clock,
      @Value("${hamafza.address}") String address,
      @Value("${hamafza.mail.from}") String from) {
    this.clock = clock;
    this.address = address;
    this.from = from;
  }

  /** One file for one person, in which nobody else is named. Times are given in UTC. */
  public MailFile file(CalendarEntry entry, String organizer) {
    boolean cancelled = entry.state() == CalendarEntry.State.CANCELLED;
    String method = cancelled ? Method.CANCEL : Method.REQUEST;
    VEvent event = new VEvent();
    event.setUid(entry.key() + "@" + URI.create(address).getHost());
    event.setSequence(entry.sequence());
    event.setDateTimeStamp(Date.from(clock.instant()));
    event.setDateStart(Date.from(entry.startsAt()), true);
    event.setSummary(entry.summary());
    event.setDescription(entry.description());
    event.setLocation(entry.place());
    event.setUrl(address + entry.link());
    event.setOrganizer(new Organizer(organizer, from));
    event.addAttendee(attendee(entry));
    event.setStatus(cancelled ? Status.cancelled() : Status.confirmed());
    ICalendar calendar = new ICalendar();
    calendar.setProductId(PRODUCT);
    calendar.setMethod(method);
    calendar.addEvent(event);
    String text = Biweekly.write(calendar).version(ICalVersion.V2_0).go();
    return new MailFile(NAME, "text/calendar; charset=UTF-8; method=" + method, text);
  }

  /** The address under which a page of the application is found. */
  public String address(String link) {
    return address + link;
  }

  private static Attendee attendee(CalendarEntry entry) {
    Attendee attendee =
        new Attendee(
            entry.attendee().name().in(entry.attendee().locale()), entry.attendee().email());
    attendee.setParticipationStatus(
        switch (entry.part()) {
          case NOT_SAID -> ParticipationStatus.NEEDS_ACTION;
          case COMES -> ParticipationStatus.ACCEPTED;
          case STAYS_AWAY -> ParticipationStatus.DECLINED;
          case SENDS_ANOTHER -> ParticipationStatus.DELEGATED;
        });
    // Nobody reads what comes to this address: the answer is given on the page.
    attendee.setRsvp(false);
    return attendee;
  }
}
