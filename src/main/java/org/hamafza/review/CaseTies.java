package org.hamafza.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.hamafza.identity.Person;
import org.hamafza.shared.LocalText;

/**
 * What binds people to one case, as far as the system knows it.
 *
 * @param ngos the NGOs of the case for which somebody acts, or acted lately, by person
 * @param agencies the names of the agencies that would pay, receive or carry out, by code
 * @param offices for which of these agencies somebody acts, by person
 * @param scorers who has scored the case, in whichever review
 * @param earlier who has scored it in a review that was superseded on appeal
 * @param dismissed the keys of what two persons have found not to be so
 */
record CaseTies(
    Map<Long, Set<Long>> ngos,
    Map<String, LocalText> agencies,
    Map<Long, Set<String>> offices,
    Set<Long> scorers,
    Set<Long> earlier,
    Set<String> dismissed,
    LongFunction<LocalText> ngoName) {

  private static final LocalText NOBODY = new LocalText("", "");

  /** The conflicts of a reviewer, the strongest first, also those that were dismissed. */
  List<KnownConflict> ofReviewer(Person person) {
    return of(person.id(), person.unit(), null, earlier.contains(person.id()));
  }

  /** The same where the unit is one of the offices. */
  List<KnownConflict> ofReviewer(long person) {
    return of(person, null, null, earlier.contains(person));
  }

  /**
   * The conflicts of a member of the council, the strongest first, also those that were dismissed.
   *
   * @param seatAgency the agency whose seat it is; null if none
   * @param appeal whether an appeal is heard
   */
  List<KnownConflict> ofMember(Person person, String seatAgency, boolean appeal) {
    return of(person.id(), person.unit(), seatAgency, appeal && scorers.contains(person.id()));
  }

  /** The same, were an appeal heard, where seat and unit are among the offices. */
  List<KnownConflict> ofMember(long person) {
    return of(person, null, null, scorers.contains(person));
  }

  /** Who has scored it before, which two persons have found not to matter. */
  Set<Long> dismissedScorers() {
    return earlier.stream()
        .filter(
            person ->
                dismissed.contains(
                    new KnownConflict(
                            person, ConflictCode.SCORED_SAME_FILE, KnownConflict.CASE, NOBODY)
                        .key()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Those that count. */
  List<KnownConflict> standing(List<KnownConflict> known) {
    return known.stream().filter(each -> !dismissed.contains(each.key())).toList();
  }

  private List<KnownConflict> of(long person, String unit, String seatAgency, boolean scored) {
    List<KnownConflict> known = new ArrayList<>();
    for (long ngo : new TreeSet<>(ngos.getOrDefault(person, Set.of()))) {
      known.add(
          new KnownConflict(
              person, ConflictCode.OWN_ROLE, KnownConflict.ngo(ngo), ngoName.apply(ngo)));
    }
    if (scored) {
      known.add(
          new KnownConflict(person, ConflictCode.SCORED_SAME_FILE, KnownConflict.CASE, NOBODY));
    }
    for (String code : new TreeSet<>(agencies.keySet())) {
      if (actsFor(person, unit, seatAgency, code)) {
        known.add(
            new KnownConflict(
                person,
                ConflictCode.AGENCY_INVOLVED,
                KnownConflict.agency(code),
                agencies.get(code)));
      }
    }
    known.sort(Comparator.comparing(each -> each.code().rank()));
    return known;
  }

  /** By seat, by office, or because it is the person's unit. */
  private boolean actsFor(long person, String unit, String seatAgency, String code) {
    LocalText name = agencies.get(code);
    return code.equals(seatAgency)
        || offices.getOrDefault(person, Set.of()).contains(code)
        || unit != null && List.of(code, name.fa(), name.en()).contains(unit);
  }
}
