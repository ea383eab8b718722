package org.hamafza.council;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hamafza.identity.People;
import org.hamafza.identity.Person;
import org.hamafza.identity.Role;
import org.springframework.stereotype.Component;

/**
 * Who is told of an item of an agenda that members know: whoever is invited, and the secretariat,
 * without those from whom it is kept.
 */
@Component
class ItemAudience {

  private final Invitees invitees;
  private final People people;
  private final Recusals recusals;

  ItemAudience(Invitees invitees, People people, Recusals recusals) {
    this.invitees = invitees;
    this.people = people;
    this.recusals = recusals;
  }

  List<Person> of(Session session, AgendaItem item) {
    Set<Person> all = new LinkedHashSet<>(invitees.of(session));
    all.addAll(people.holders(Role.SECRETARIAT_LEAD, session.councilId()));
    List<Person> told = new ArrayList<>(all);
    told.removeIf(person -> recusals.keeps(item, person.id()));
    return told;
  }
}
