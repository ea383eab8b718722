package org.hamafza.identity;

import java.time.Clock;
import java.util.Locale;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.shared.LocalText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Creates the first administrator of an empty installation and shows the one-time password. */
@Component
@Profile("!demo & !test")
class FirstAdministrator implements ApplicationRunner {

  private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);

  private final StartTurn turn;
  private final People people;
  private final Appointments appointments;
  private final WorkingCalendar calendar;
  private final Clock clock;

  FirstAdministrator(
      StartTurn turn,
      People people,
      Appointments appointments,
      WorkingCalendar calendar,
      Clock clock) {
    this.turn = turn;
    this.people = people;
    this.appointments = appointments;
    this.calendar = calendar;
    this.clock = clock;
  }

  @Override
  @Transactional
  public void run(ApplicationArguments arguments) {
    turn.take();
    if (!people.all().isEmpty()) {
      return;
    }
    String password = OneTimePassword.next();
    long id =
        people.add(
            new NewPerson(
                "administrator",
                new LocalText("مدیر سامانه", "Administrator"),
                "administrator@localhost",
                "administration",
                Locale.forLanguageTag("fa"),
                password),
            true);
    appointments.appoint(NewAppointment.of(id, Role.ADMINISTRATOR, null, calendar.today(clock)));
    log.warn("First start: sign in as 'administrator' with the one-time password {}", password);
  }
}
