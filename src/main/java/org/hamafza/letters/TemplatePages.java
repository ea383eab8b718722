package org.hamafza.letters;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hamafza.identity.People;
import org.hamafza.shared.LocalText;
import org.springframework.stereotype.Component;

/** What stands beside the form of a template: a sample letter, the placeholders, the versions. */
@Component
class TemplatePages {

  private final SampleFacts samples;
  private final People people;

  TemplatePages(SampleFacts samples, People people) {
    this.samples = samples;
    this.people = people;
  }

  /** The newest version comes first; the sample is of {@code text}. */
  Map<String, Object> of(long councilId, List<LetterTemplate> versions, LetterText text) {
    LetterKind kind = versions.get(0).kind();
    return Map.of(
        "councilId", councilId,
        "kind", kind,
        "facts", kind.facts(),
        "obligatory", kind.obligatory(),
        "sample", text.filled(samples.of(kind)),
        "versions", versions,
        "savers", savers(versions));
  }

  private Map<Long, LocalText> savers(List<LetterTemplate> versions) {
    return versions.stream()
        .map(LetterTemplate::savedBy)
        .filter(Objects::nonNull)
        .distinct()
        .collect(Collectors.toMap(Function.identity(), id -> people.find(id).orElseThrow().name()));
  }
}
