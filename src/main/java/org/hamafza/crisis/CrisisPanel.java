package org.hamafza.crisis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hamafza.identity.Member;
import org.hamafza.identity.People;
import org.hamafza.registry.Areas;
import org.hamafza.registry.Counties;
import org.hamafza.shared.LocalText;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What pages and forms show of a crisis, as far as the reader may see it. */
@Component
class CrisisPanel {

  private final ChangeTable changes;
  private final CrisisReportTable reports;
  private final ObjectProvider<AskedFiles> asked;
  private final CrisisRights rights;
  private final Areas areas;
  private final Counties counties;
  private final People people;

  CrisisPanel(
      ChangeTable changes,
      CrisisReportTable reports,
      ObjectProvider<AskedFiles> asked,
      CrisisRights rights,
      Areas areas,
      Counties counties,
      People people) {
    this.changes = changes;
    this.reports = reports;
    this.asked = asked;
    this.rights = rights;
    this.areas = areas;
    this.counties = counties;
    this.people = people;
  }

  Map<String, Object> of(Member reader, Declaration declaration) {
    boolean inner = rights.isInner(reader, declaration);
    List<Change> steps = inner ? changes.of(declaration.id()) : List.of();
    List<Review> looks = inner ? changes.reviews(declaration.id()) : List.of();
    Map<String, Object> shown = new HashMap<>();
    shown.put("crisis", declaration);
    shown.put("areaNames", areaNames(declaration.scope()));
    shown.put("countyNames", countyNames(declaration.scope()));
    shown.put("inner", inner);
    shown.put("changes", steps);
    shown.put("reviews", looks);
    shown.put("report", inner ? reports.find(declaration.id()).orElse(null) : null);
    boolean files = rights.readsFiles(reader, declaration);
    shown.put("files", files ? reports.files(declaration.id()) : List.of());
    List<AskedFile> questions = files ? asked(reader, declaration.id()) : List.of();
    shown.put("asked", questions);
    shown.put("names", names(declaration, steps, looks, questions));
    return shown;
  }

  private List<AskedFile> asked(Member reader, long declarationId) {
    return asked.stream().flatMap(room -> room.of(reader, declarationId).stream()).toList();
  }

  private List<LocalText> areaNames(Scope scope) {
    return areas.all().stream()
        .filter(area -> scope.areas().contains(area.code()))
        .map(area -> area.name())
        .toList();
  }

  private List<LocalText> countyNames(Scope scope) {
    return counties.all().stream()
        .filter(county -> scope.counties().contains(county.code()))
        .map(county -> county.name())
        .toList();
  }

  private Map<Long, LocalText> names(
      Declaration crisis, List<Change> steps, List<Review> looks, List<AskedFile> questions) {
    Stream<Long> ids =
        Stream.of(
                Stream.of(crisis.proposedBy(), crisis.decidedBy()),
                steps.stream().flatMap(step -> Stream.of(step.proposedBy(), step.decidedBy())),
                looks.stream().map(Review::reviewedBy),
                questions.stream().map(AskedFile::by))
            .flatMap(Function.identity());
    return ids.filter(Objects::nonNull)
        .distinct()
        .flatMap(id -> people.find(id).stream())
        .collect(Collectors.toMap(person -> person.id(), person -> person.name()));
  }
}
