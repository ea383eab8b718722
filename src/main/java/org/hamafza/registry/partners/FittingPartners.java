package org.hamafza.registry.partners;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.policy.Policies;
import org.hamafza.registry.Areas;
import org.hamafza.registry.Capability;
import org.hamafza.registry.Counties;
import org.hamafza.registry.County;
import org.hamafza.registry.PartnerSuggestion;
import org.hamafza.registry.PartnerSuggestions;
import org.hamafza.registry.PastWork;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Suggests the NGOs of a council that fit a project best. */
@Service
class FittingPartners implements PartnerSuggestions {

  private static final int MOST = 8;

  private static final Comparator<PartnerSuggestion> BEST_FIRST =
      Comparator.comparingDouble(PartnerSuggestion::score)
          .reversed()
          .thenComparing(PartnerSuggestion::legalId);

  private final CandidateTable table;
  private final Areas areas;
  private final Counties counties;
  private final ObjectProvider<PastWork> pastWork;
  private final Policies policies;
  private final WorkingCalendar calendar;
  private final Clock clock;

  FittingPartners(
      CandidateTable table,
      Areas areas,
      Counties counties,
      ObjectProvider<PastWork> pastWork,
      Policies policies,
      WorkingCalendar calendar,
      Clock clock) {
    this.table = table;
    this.areas = areas;
    this.counties = counties;
    this.pastWork = pastWork;
    this.policies = policies;
    this.calendar = calendar;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public List<PartnerSuggestion> of(Wanted wanted) {
    List<Candidate> all = table.of(wanted.councilId());
    Set<String> missing = missing(wanted, all);
    Map<Long, Set<Long>> together = together(wanted.in());
    Fit.Names names = names(all);
    LocalDate today = calendar.today(clock);
    int grace = (int) policies.on(today).number("licence.expiryGraceDays");
    return all.stream()
        .filter(ngo -> !wanted.in().contains(ngo.id()))
        .filter(ngo -> ngo.licence().isInForce(today, grace))
        .map(ngo -> new Fit(wanted, missing, ngo, together.getOrDefault(ngo.id(), Set.of())))
        .filter(Fit::isSound)
        .map(fit -> fit.suggestion(names))
        .sorted(BEST_FIRST)
        .limit(MOST)
        .toList();
  }

  private static Set<String> missing(Wanted wanted, List<Candidate> all) {
    Set<String> missing = new HashSet<>(wanted.capabilities());
    all.stream()
        .filter(ngo -> wanted.in().contains(ngo.id()))
        .forEach(ngo -> missing.removeAll(ngo.capabilities()));
    return missing;
  }

  private Map<Long, Set<Long>> together(Set<Long> in) {
    Map<Long, Set<Long>> together = new HashMap<>();
    if (!in.isEmpty()) {
      pastWork.forEach(
          room ->
              room.finishedWith(in)
                  .forEach(
                      (ngo, others) ->
                          together.computeIfAbsent(ngo, id -> new HashSet<>()).addAll(others)));
    }
    return together;
  }

  private Fit.Names names(List<Candidate> all) {
    return new Fit.Names(
        areas.names(),
        counties.all().stream().collect(Collectors.toMap(County::code, County::name)),
        areas.capabilities().stream().collect(Collectors.toMap(Capability::code, Capability::name)),
        all.stream().collect(Collectors.toMap(Candidate::id, Candidate::name)));
  }
}
