package org.hamafza.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the record gets to see of an event. */
class DomainEventTests {

  private record Line(String item, Rial cost) {}

  private record ProposalFiled(
      CaseRef subject,
      Visibility visibility,
      LocalText title,
      Rial requested,
      LocalDate day,
      Instant at,
      Set<Visibility> marks,
      List<Line> lines,
      Optional<String> note,
      String nothing)
      implements DomainEvent {}

  private static final class Plain implements DomainEvent {
    @Override
    public CaseRef subject() {
      return CaseRef.installation();
    }

    @Override
    public Visibility visibility() {
      return Visibility.TECHNICAL;
    }
  }

  @Test
  void turnsTheComponentsOfARecordIntoPlainValues() {
    DomainEvent event =
        new ProposalFiled(
            CaseRef.proposal(1, 42, "ISF-1399-P-0042", 7L),
            Visibility.PARTIES,
            new LocalText("آب", "Water"),
            new Rial(5_000_000_000L),
            LocalDate.of(2020, 11, 18),
            Instant.parse("2020-11-18T08:30:00Z"),
            EnumSet.of(Visibility.SEALED),
            List.of(new Line("pump", new Rial(10))),
            Optional.of("urgent"),
            null);

    Map<String, Object> expected = new HashMap<>();
    expected.put("title", Map.of("fa", "آب", "en", "Water"));
    expected.put("requested", Map.of("amount", 5_000_000_000L));
    expected.put("day", "2020-11-18");
    expected.put("at", "2020-11-18T08:30:00Z");
    expected.put("marks", List.of("SEALED"));
    expected.put("lines", List.of(Map.of("item", "pump", "cost", Map.of("amount", 10L))));
    expected.put("note", "urgent");
    expected.put("nothing", null);
    assertThat(event.details()).isEqualTo(expected);
    assertThat(event.kind()).isEqualTo("ProposalFiled");
    assertThat(CanonicalJson.write(event.details())).startsWith("{\"at\":\"2020-11-18T08:30:00Z\"");
  }

  @Test
  void hasNoDetailsUnlessItIsARecord() {
    assertThat(new Plain().details()).isEmpty();
    assertThat(new Plain().kind()).isEqualTo("Plain");
  }

  @Test
  void namesItsCase() {
    assertThat(CaseRef.session(3, 9, "07")).isEqualTo(new CaseRef(3, "session", 9, "07", null));
    assertThat(CaseRef.council(3)).isEqualTo(new CaseRef(3, "council", 3, "", null));
    assertThat(CaseRef.installation().councilId()).isZero();
  }
}
