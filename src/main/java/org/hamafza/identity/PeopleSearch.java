package org.hamafza.identity;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hamafza.shared.PersianText;
import org.hamafza.shared.SearchWords;
import org.springframework.stereotype.Component;

/** Finds people by what is typed about them, however it is spelled. */
@Component
class PeopleSearch {

  private final PersonTable table;

  PeopleSearch(PersonTable table) {
    this.table = table;
  }

  /** By user name; reads no further than the page needs. */
  List<Person> find(String words, String afterUsername, int limit) {
    Set<String> keys = SearchWords.compactKeys(words);
    try (Stream<Person> people =
        table.stream("where username > ? order by username", PersianText.storable(afterUsername))) {
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
