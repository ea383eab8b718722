package org.hamafza.review;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hamafza.identity.Role;
import org.hamafza.proposals.Proposal;

/** What binds some people, to whichever cases: their offices and what they have scored. */
public record Bonds(List<Bond> all, LocalDate today) {

  /**
   * An office that somebody holds or held, or a case that he or she has scored.
   *
   * @param unitAgency the agency that is the person's unit; null if none is
   * @param agencyCode the agency of the office; seatAgency that of the seat
   * @param scored the case; null for an office, all but the person for a case
   */
  record Bond(
      long personId,
      String unitAgency,
      String role,
      Long councilId,
      Long seatId,
      Long ngoId,
      String agencyCode,
      String seatAgency,
      LocalDate validFrom,
      LocalDate validTo,
      boolean ended,
      Long scored,
      boolean superseded) {

    private static final Set<String> OF_COUNCIL =
        Stream.of(Role.COUNCIL_MEMBER, Role.COUNCIL_CHAIR, Role.ACTING_CHAIR)
            .map(Role::name)
            .collect(Collectors.toUnmodifiableSet());

    private boolean countsOn(LocalDate day) {
      return scored == null && !ended && (validTo == null || !validTo.isBefore(day));
    }

    private boolean sits() {
      return councilId != null && (seatId != null || OF_COUNCIL.contains(role));
    }

    private boolean isIn(Set<Long> councils) {
      return councilId != null && councils.contains(councilId);
    }

    private boolean counted(LocalDate since) {
      return ngoId != null
          && (validTo == null || !validTo.isBefore(since) && !validTo.isBefore(validFrom));
    }

    private Stream<String> agencies() {
      return Stream.of(agencyCode, seatAgency).filter(code -> code != null);
    }
  }

  private Stream<Bond> current() {
    return all.stream().filter(each -> each.countsOn(today));
  }

  /** The councils in which any of them sits or presides. */
  public Set<Long> councils() {
    return current().filter(Bond::sits).map(Bond::councilId).collect(Collectors.toSet());
  }

  /** Those who sit or preside in one of these councils. */
  Set<Long> members(Set<Long> councils) {
    return current()
        .filter(each -> each.sits() && each.isIn(councils))
        .map(Bond::personId)
        .collect(Collectors.toSet());
  }

  /** The NGOs for which any of them acts or ever acted. */
  public Set<Long> ngos() {
    return set(each -> each.ngoId() != null, Bond::ngoId);
  }

  /** The NGOs for which they act today, by person. */
  Map<Long, Set<Long>> ngosToday() {
    return current()
        .filter(each -> each.ngoId() != null)
        .collect(
            Collectors.groupingBy(
                Bond::personId, Collectors.mapping(Bond::ngoId, Collectors.toSet())));
  }

  /** The cases that any of them has scored. */
  public Set<Long> scored() {
    return set(each -> each.scored() != null, Bond::scored);
  }

  /** The agencies of which any of them is, by office, seat or unit. */
  public Set<String> agencies() {
    Set<String> codes = current().flatMap(Bond::agencies).collect(Collectors.toSet());
    codes.addAll(set(each -> each.unitAgency() != null, Bond::unitAgency));
    return codes;
  }

  /** Which of these NGOs they act for, or acted for since that day, by person. */
  Map<Long, Set<Long>> acting(Collection<Long> ngos, LocalDate since) {
    Map<Long, Set<Long>> acting = new HashMap<>();
    all.stream()
        .filter(each -> each.counted(since) && ngos.contains(each.ngoId()))
        .forEach(
            each ->
                acting.computeIfAbsent(each.personId(), id -> new HashSet<>()).add(each.ngoId()));
    return acting;
  }

  /** Which of these agencies they are of, by their unit, or act for in those councils. */
  Map<Long, Set<String>> offices(Collection<String> codes, Set<Long> councils) {
    Map<Long, Set<String>> offices = new HashMap<>();
    for (Bond each : all) {
      Stream.concat(
              Stream.ofNullable(each.unitAgency()),
              each.countsOn(today) && each.isIn(councils) ? each.agencies() : Stream.empty())
          .filter(codes::contains)
          .forEach(
              code -> offices.computeIfAbsent(each.personId(), id -> new HashSet<>()).add(code));
    }
    return offices;
  }

  /** Who has scored the case, in whichever review, or only in one that was superseded. */
  Set<Long> scorers(Proposal proposal, boolean superseded) {
    return set(
        each ->
            Long.valueOf(proposal.id()).equals(each.scored()) && (!superseded || each.superseded()),
        Bond::personId);
  }

  /** The people themselves. */
  Set<Long> people() {
    return set(each -> true, Bond::personId);
  }

  private <T> Set<T> set(Predicate<Bond> which, Function<Bond, T> what) {
    return all.stream().filter(which).map(what).collect(Collectors.toSet());
  }
}
