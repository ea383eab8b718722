package org.hamafza.review;

import java.util.List;
import org.hamafza.registry.Agencies;
import org.springframework.stereotype.Component;

/** Puts the names of agencies beside their opinions. */
@Component
class AgencyLines {

  private final Agencies agencies;

  AgencyLines(Agencies agencies) {
    this.agencies = agencies;
  }

  List<AgencyLine> of(List<AgencyOpinion> opinions) {
    return opinions.stream()
        .map(opinion -> new AgencyLine(agencies.get(opinion.agencyCode()).name(), opinion))
        .toList();
  }
}
