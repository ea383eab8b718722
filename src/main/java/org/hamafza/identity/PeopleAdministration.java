package org.hamafza.identity;

import java.util.List;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an administrator does with people: give access, correct, take access away. */
@Service
class PeopleAdministration {

  /** Access just given, with the password that is shown this once. */
  record Access(long personId, String password) {}

  private final People people;
  private final Appointments appointments;
  private final Passwords passwords;
  private final PeopleSearch search;
  private final AdministratorRight right;
  private final Administrators administrators;

  PeopleAdministration(
      People people,
      Appointments appointments,
      Passwords passwords,
      PeopleSearch search,
      AdministratorRight right,
      Administrators administrators) {
    this.people = people;
    this.appointments = appointments;
    this.passwords = passwords;
    this.search = search;
    this.right = right;
    this.administrators = administrators;
  }

  /** The people whose names, unit or address contain {@code words}, after a user name. */
  @Transactional(readOnly = true)
  public List<Person> find(String words, String afterUsername, int limit) {
    return right.use(() -> search.find(words, afterUsername, limit));
  }

  @Transactional(readOnly = true)
  public Person get(long id) {
    return right.use(() -> people.find(id).orElseThrow(NotFound::new));
  }

  /** What the person may act as, past and future too, newest first. */
  @Transactional(readOnly = true)
  public List<Appointment> appointments(long personId) {
    return right.use(() -> appointments.of(personId));
  }

  @Transactional
  public Access add(PersonEntry entry) {
    String password = OneTimePassword.next();
    NewPerson person =
        new NewPerson(
            entry.username(), entry.name(), entry.email(), entry.unit(), entry.locale(), password);
    return right.use(() -> new Access(people.add(person, true), password));
  }

  @Transactional
  public void change(long id, PersonEntry entry) {
    right.use(() -> people.change(id, entry));
  }

  /** The password to hand over; it must be changed at the next sign-in. */
  @Transactional
  public Access resetPassword(long id) {
    String password = OneTimePassword.next();
    right.use(() -> passwords.reset(id, password));
    return new Access(id, password);
  }

  /**
   * Ends or restores access.
   *
   * @throws Conflict if it is the administrator's own, or the last one's
   */
  @Transactional
  public void setActive(long id, boolean active) {
    if (!active && right.holder().personId() == id) {
      throw new Conflict("identity.error.ownAccess");
    }
    if (!active && administrators.isLast(id)) {
      throw new Conflict("identity.error.lastAdministrator");
    }
    right.use(() -> people.setActive(id, active));
  }
}
