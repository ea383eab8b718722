package org.hamafza.review;

import java.time.LocalDate;
import java.util.List;
import org.hamafza.proposals.ScoredCriteria;
import org.springframework.stereotype.Component;

/** Tells whoever writes a call by which criteria proposals are scored. */
@Component
class RubricCriteria implements ScoredCriteria {

  private final Rubrics rubrics;

  RubricCriteria(Rubrics rubrics) {
    this.rubrics = rubrics;
  }

  @Override
  public LocalDate since(LocalDate day) {
    return rubrics.validOn(day);
  }

  @Override
  public List<Scored> from(LocalDate since) {
    return rubrics.from(since).criteria().stream()
        .map(each -> new Scored(each.code(), each.name(), each.weight()))
        .toList();
  }
}
