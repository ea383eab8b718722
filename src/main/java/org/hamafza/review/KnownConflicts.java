package org.hamafza.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.identity.Appointment;
import org.hamafza.identity.Appointments;
import org.hamafza.identity.People;
import org.hamafza.identity.Person;
import org.hamafza.policy.Policies;
import org.hamafza.proposals.Proposal;
import org.hamafza.registry.Agencies;
import org.hamafza.registry.ExecutiveAgency;
import org.hamafza.registry.Ngos;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The conflicts of interest that follow from what the system knows, whatever people declare: the
 * own NGO, the own agency, a file that was scored before.
 */
@Service
public class KnownConflicts {

  /** Who holds a seat; the agency whose seat it is is null if there is none. */
  public record Seated(Person person, String agency) {}

  private final Appointments appointments;
  private final People people;
  private final Ngos ngos;
  private final Agencies agencies;
  private final SlotTable slots;
  private final DismissalTable dismissals;
  private final Policies policies;
  private final WorkingCalendar calendar;
  private final Clock clock;

  KnownConflicts(
      Appointments appointments,
      People people,
      Ngos ngos,
      Agencies agencies,
      SlotTable slots,
      DismissalTable dismissals,
      Policies policies,
      WorkingCalendar calendar,
      Clock clock) {
    this.appointments = appointments;
    this.people = people;
    this.ngos = ngos;
    this.agencies = agencies;
    this.slots = slots;
    this.dismissals = dismissals;
    this.policies = policies;
    this.calendar = calendar;
    this.clock = clock;
  }

  /**
   * What counts for somebody on a seat when the case is dealt with, the strongest first.
   *
   * @param seatAgency the agency whose seat it is; null if none
   * @param appeal whether an appeal is heard
   */
  @Transactional(readOnly = true)
  public List<KnownConflict> ofMember(
      Proposal proposal, long personId, String seatAgency, boolean appeal) {
    CaseTies ties = ties(proposal);
    return ties.standing(ties.ofMember(person(personId), seatAgency, appeal));
  }

  /** The strongest that counts for each of these by person, read once for all of them. */
  @Transactional(readOnly = true)
  public Map<Long, ConflictCode> strongest(Proposal proposal, List<Seated> seated, boolean appeal) {
    CaseTies ties = ties(proposal);
    Map<Long, ConflictCode> strongest = new HashMap<>();
    for (Seated each : seated) {
      ties.standing(ties.ofMember(each.person(), each.agency(), appeal)).stream()
          .map(KnownConflict::code)
          .forEach(
              code ->
                  strongest.merge(each.person().id(), code, (a, b) -> a.isWeakerThan(b) ? b : a));
    }
    return strongest;
  }

  /** What counts for a reviewer of the case, the strongest first. */
  @Transactional(readOnly = true)
  public List<KnownConflict> ofReviewer(Proposal proposal, long personId) {
    CaseTies ties = ties(proposal);
    return ties.standing(ties.ofReviewer(person(personId)));
  }

  /** What binds people to the case, read once for all of them. */
  CaseTies ties(Proposal proposal) {
    List<Long> applicants = new ArrayList<>(proposal.partners());
    applicants.add(proposal.leadNgoId());
    LocalDate today = calendar.today(clock);
    LocalDate since = today.minusMonths(policies.on(today).number("conflict.months"));
    Map<Long, Set<Long>> acting = new HashMap<>();
    for (Appointment each : appointments.ofNgosSince(applicants, since)) {
      acting.computeIfAbsent(each.personId(), id -> new HashSet<>()).add(each.ngoId());
    }
    Map<String, LocalText> involved = named(proposal.actingAgencies());
    return new CaseTies(
        acting,
        involved,
        appointments.ofAgencies(involved.keySet(), proposal.councils()),
        slots.scorers(proposal.id()),
        slots.earlierScorers(proposal.id()),
        dismissals.confirmedKeys(proposal.id()),
        id -> ngos.get(id).name());
  }

  private Map<String, LocalText> named(Set<String> codes) {
    Map<String, ExecutiveAgency> known = codes.isEmpty() ? Map.of() : agencies.byCode();
    return codes.stream()
        .filter(known::containsKey)
        .collect(Collectors.toMap(code -> code, code -> known.get(code).name()));
  }

  private Person person(long id) {
    return people.find(id).orElseThrow(NotFound::new);
  }
}
