package org.hamafza.clearance;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hamafza.identity.People;
import org.hamafza.identity.Person;
import org.hamafza.identity.Role;
import org.hamafza.notify.Notifications;
import org.springframework.stereotype.Component;

/** Tells people how a content goes on: its NGO, and whoever else uses it. */
@Component
class ContentNotices {

  private final ContentUses uses;
  private final People people;
  private final Notifications notifications;

  ContentNotices(ContentUses uses, People people, Notifications notifications) {
    this.uses = uses;
    this.people = people;
    this.notifications = notifications;
  }

  void sentBack(ContentItem item, String reason, Instant limit) {
    tell(ofNgo(item.ngoId()), item, "clearance.notice.sentBack", reason, limit);
  }

  void closed(ContentItem item, ContentState ending, String reason) {
    tell(ofNgo(item.ngoId()), item, "clearance.notice." + ending, reason);
  }

  void cleared(ContentItem item) {
    tell(users(item), item, "clearance.notice.APPROVED", item.code(), item.expiresOn());
  }

  void expired(ContentItem item) {
    tell(users(item), item, "clearance.notice.EXPIRED", item.code());
  }

  /** Tells everybody who uses it; gives their ids. */
  List<Long> corrected(ContentItem item) {
    Set<Person> told = users(item);
    tell(told, item, "clearance.notice.WITHDRAWN", item.code(), item.reason(), item.correction());
    return told.stream().map(Person::id).toList();
  }

  private void tell(Collection<Person> told, ContentItem item, String key, Object... more) {
    Object[] args = Stream.concat(Stream.of(item.text().title()), Stream.of(more)).toArray();
    notifications.tell(told, key, "/contents/" + item.id(), args);
  }

  /** The people of the NGOs of its campaign, and those who said or showed that they use it. */
  private Set<Person> users(ContentItem item) {
    Set<Person> users = new LinkedHashSet<>(ofNgo(item.ngoId()));
    uses.ngos(item.id()).forEach(ngo -> users.addAll(ofNgo(ngo)));
    uses.people(item.id()).stream()
        .flatMap(id -> people.find(id).stream())
        .filter(Person::active)
        .forEach(users::add);
    return users;
  }

  private Set<Person> ofNgo(long ngoId) {
    Set<Person> all = new LinkedHashSet<>(people.ofNgo(ngoId, Role.NGO_SIGNATORY));
    all.addAll(people.ofNgo(ngoId, Role.NGO_SUBMITTER));
    return all;
  }
}
