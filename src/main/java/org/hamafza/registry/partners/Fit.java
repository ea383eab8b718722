package org.hamafza.registry.partners;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hamafza.registry.AlignmentScore;
import org.hamafza.registry.PartnerSuggestion;
import org.hamafza.registry.PartnerSuggestion.Kind;
import org.hamafza.registry.PartnerSuggestion.Reason;
import org.hamafza.registry.PartnerSuggestions.Wanted;
import org.hamafza.shared.LocalText;

/**
 * How a project and a candidate fit together.
 *
 * @param missing what is wanted and nobody in the project brings yet
 * @param together the NGOs of the project with which the candidate has finished a project
 */
record Fit(Wanted wanted, Set<String> missing, Candidate candidate, Set<Long> together) {

  /** What areas, counties, capabilities and NGOs are called. */
  record Names(
      Map<String, LocalText> areas,
      Map<String, LocalText> counties,
      Map<String, LocalText> capabilities,
      Map<Long, LocalText> ngos) {}

  // NEW and D say nothing in favour of an NGO.
  private static final Set<String> GOOD_GRADES = Set.of("A", "B", "C");

  /** Whether it works in the field, or brings what is missing: being near is not enough. */
  boolean isSound() {
    return isAligned() || missing.stream().anyMatch(candidate.capabilities()::contains);
  }

  PartnerSuggestion suggestion(Names names) {
    return new PartnerSuggestion(
        candidate.id(),
        candidate.legalId(),
        candidate.name(),
        candidate.grade(),
        score().total(),
        reasons(names));
  }

  private boolean isAligned() {
    return wanted.area() != null && candidate.areas().contains(wanted.area());
  }

  // Running groups are left out: nobody is invited here, the applicant itself asks.
  private AlignmentScore score() {
    return AlignmentScore.of(
        new AlignmentScore.Wanted(
            wanted.area() == null ? Set.of() : Set.of(wanted.area()), wanted.counties(), missing),
        new AlignmentScore.Offer(
            candidate.areas(),
            candidate.counties(),
            candidate.capabilities(),
            candidate.grade(),
            together.isEmpty() ? 0 : 1,
            0));
  }

  private List<Reason> reasons(Names names) {
    List<Reason> reasons = new ArrayList<>();
    if (isAligned()) {
      add(reasons, Kind.AREA, List.of(wanted.area()), names.areas());
    }
    add(reasons, Kind.COUNTY, common(wanted.counties(), candidate.counties()), names.counties());
    add(reasons, Kind.CAPABILITY, common(missing, candidate.capabilities()), names.capabilities());
    if (GOOD_GRADES.contains(candidate.grade())) {
      reasons.add(new Reason(Kind.GRADE, List.of()));
    }
    add(reasons, Kind.JOINT_WORK, together.stream().sorted().toList(), names.ngos());
    return reasons;
  }

  private static List<String> common(Set<String> asked, Set<String> offered) {
    return asked.stream().filter(offered::contains).sorted().toList();
  }

  private static <K> void add(
      List<Reason> reasons, Kind kind, Collection<K> codes, Map<K, LocalText> names) {
    if (!codes.isEmpty()) {
      reasons.add(
          new Reason(kind, codes.stream().map(names::get).filter(Objects::nonNull).toList()));
    }
  }
}
