package org.hamafza.notify;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamafza.identity.Discretion;
import org.hamafza.identity.KeptMatter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what people were told before the matter was kept from them. */
@Component
class KeptNotices {

  /** Something that a person was told, with the address to which it leads. */
  private record Told(long id, long personId, String link, String text) {}

  private final Discretion discretion;
  private final JdbcClient db;
  private final String address;

  KeptNotices(Discretion discretion, JdbcClient db, @Value("${hamafza.address}") String address) {
    this.discretion = discretion;
    this.db = db;
    this.address = address;
  }

  /** The notices that must not be shown to their person any more. */
  Set<Long> noticesOf(long personId) {
    return kept(
        "select id, person_id, link, subject, body from notification where person_id in (%s)",
        List.of(personId));
  }

  /** The mails that wait for the daily mails of these people and must not go out any more. */
  Set<Long> dailyMailsOf(Collection<Long> people) {
    return kept(
        """
        select id, person_id, '' as link, subject, body from outbox_mail \
        where state = 'DAILY' and person_id in (%s)""",
        people);
  }

  private Set<Long> kept(String select, Collection<Long> people) {
    List<KeptMatter> kept = discretion.about(people);
    if (kept.isEmpty()) {
      return Set.of();
    }
    List<Object> params = new ArrayList<>(people);
    List<String> naming = new ArrayList<>();
    for (String word : kept.stream().map(KeptNotices::most).distinct().toList()) {
      naming.add("subject like ? or body like ?");
      // Only to read less: what it finds too much is sorted out below.
      params.addAll(List.of("%" + word + "%", "%" + word + "%"));
    }
    String marks = String.join(", ", people.stream().map(person -> "?").toList());
    return db
        .sql(select.formatted(marks) + " and (" + String.join(" or ", naming) + ")")
        .params(params)
        .query(
            (row, index) ->
                new Told(
                    row.getLong("id"),
                    row.getLong("person_id"),
                    row.getString("link"),
                    row.getString("subject") + "\n" + row.getString("body")))
        .list()
        .stream()
        .filter(told -> kept.stream().anyMatch(matter -> tells(told, matter)))
        .map(Told::id)
        .collect(Collectors.toSet());
  }

  // A backslash would take the meaning from what follows it.
  private static String most(KeptMatter matter) {
    return matter.words().get(matter.words().size() - 1).replace('\\', '_');
  }

  private boolean tells(Told told, KeptMatter matter) {
    return matter.personId() == told.personId() && matter.isToldBy(link(told), told.text());
  }

  // A mail has it as a line of its own.
  private String link(Told told) {
    return told.link().isEmpty()
        ? told.text()
            .lines()
            .filter(line -> line.startsWith(address + "/"))
            .reduce("/", (first, line) -> line.substring(address.length()))
        : told.link();
  }
}
