package org.hamafza.identity;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hamafza.shared.PersianText;
import org.hamafza.shared.SearchWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds people by what is typed about them, however it is spelled. */
@Component
class PeopleSearch {

  private final JdbcClient db;

  PeopleSearch(JdbcClient db) {
    this.db = db;
  }

  /** By user name; reads no further than the page needs. */
  List<Person> find(String words, String afterUsername, int limit) {
    Set<String> keys = SearchWords.compactKeys(words);
    try (Stream<Person> people =
        db
            .sql(People.COLUMNS + "where username > ? order by username")
            .param(PersianText.storable(afterUsername))
            .query(People::person)
            .stream()) {
      return people.filter(person -> matches(person, keys)).limit(limit).toList();
    }
  }

  private static boolean matches(Person person, Set<String> keys) {
    String about =
        Stream.of(
                person.username(),
                person.name().fa(),
                person.name().en(),
                person.email(),
                person.unit())
            .map(PersianText::compactKey)
            .reduce("", (all, next) -> all + "|" + next);
    return keys.stream().anyMatch(about::contains);
  }
}
