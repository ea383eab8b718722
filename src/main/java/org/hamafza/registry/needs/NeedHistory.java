package org.hamafza.registry.needs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hamafza.registry.NeedContent;
import org.hamafza.shared.LocalText;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Says what was changed from one edition of a need to the next. */
@Component
class NeedHistory {

  /**
   * One field that was changed; the values are such as {@code @show.value} writes.
   *
   * @param field the field's name in the form
   */
  record Change(String field, Object before, Object after) {}

  /** One edition with what it changed; the first changed nothing. */
  record Line(int edition, Instant at, String role, String reason, List<Change> changes) {}

  private final NeedNames names;

  NeedHistory(NeedNames names) {
    this.names = names;
  }

  /** From editions that are given with the newest first. */
  List<Line> of(List<NeedEdition> editions) {
    Map<String, LocalText> places = names.counties();
    Map<String, LocalText> fields = names.areas();
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < editions.size(); i++) {
      NeedEdition now = editions.get(i);
      List<Change> changes =
          i + 1 == editions.size()
              ? List.of()
              : changes(editions.get(i + 1).content(), now.content(), places, fields);
      lines.add(new Line(now.edition(), now.at(), now.role(), now.reason(), changes));
    }
    return lines;
  }

  private static List<Change> changes(
      NeedContent before,
      NeedContent after,
      Map<String, LocalText> places,
      Map<String, LocalText> fields) {
    List<Change> changes = new ArrayList<>();
    add(changes, "titleFa", before.title().fa(), after.title().fa());
    add(changes, "titleEn", before.title().en(), after.title().en());
    add(changes, "textFa", before.text().fa(), after.text().fa());
    add(changes, "textEn", before.text().en(), after.text().en());
    add(changes, "area", fields.get(before.area()), fields.get(after.area()));
    add(changes, "counties", places(before.counties(), places), places(after.counties(), places));
    add(
        changes,
        "severity",
        word("severity", before.severity()),
        word("severity", after.severity()));
    add(changes, "source", word("source", before.source()), word("source", after.source()));
    add(changes, "reference", before.reference(), after.reference());
    add(changes, "status", word("status", before.status()), word("status", after.status()));
    return changes;
  }

  private static void add(List<Change> changes, String field, Object before, Object after) {
    if (!Objects.equals(before, after)) {
      changes.add(new Change(field, before, after));
    }
  }

  private static Object places(Collection<String> codes, Map<String, LocalText> names) {
    return codes.isEmpty()
        ? word("extent", NeedForm.Extent.PROVINCE)
        : codes.stream().map(names::get).toList();
  }

  private static Object word(String of, Enum<?> value) {
    return new DefaultMessageSourceResolvable("registry.needs." + of + "." + value.name());
  }
}
