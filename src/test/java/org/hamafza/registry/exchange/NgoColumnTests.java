package org.hamafza.registry.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.hamafza.registry.Licence;
import org.hamafza.registry.LicenceStatus;
import org.hamafza.registry.NgoCodes;
import org.hamafza.registry.NgoDetails;
import org.hamafza.registry.NgoReading;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.JalaliDate;
import org.hamafza.shared.LegalId;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.PersianText;
import org.junit.jupiter.api.Test;

/** The rows of a file of NGOs: what is written is read as it was. */
class NgoColumnTests {

  private static final NgoCodes CODES =
      new NgoCodes(
          Set.of("ENV", "HEALTH", "AWARENESS_HEALTH"),
          Set.of("ISF", "KAS", "NAI"),
          Set.of("MEDIA", "VOLUNTEERS"));
  private static final List<String> ACCOUNTS =
      List.of("", "IR209990000000139900000006", "IR639990000000139900000008");

  @Property(tries = 300, edgeCases = EdgeCasesMode.MIXIN)
  void readsWhatItWrote(@ForAll @Size(min = 1, max = 4) List<@From("ngos") NgoDetails> ngos) {
    TableRows table = table(NgoExchange.write(List.of(NgoColumn.values()), ngos));
    assertThat(table.unused()).isEmpty();
    assertThat(table.rows()).hasSameSizeAs(ngos);
    for (int i = 0; i < ngos.size(); i++) {
      NgoDetails ngo = ngos.get(i);
      Map<String, String> cells = table.cells(table.rows().get(i));
      assertThat(cells).isEqualTo(NgoColumn.cells(ngo));
      assertThat(NgoReading.read(NgoColumn.input(cells), ngo, CODES)).isEqualTo(ngo);
      if (ngo.grade().equals("NEW")) {
        assertThat(NgoReading.read(NgoColumn.input(cells), null, CODES)).isEqualTo(ngo);
      }
    }
  }

  @Provide
  Arbitrary<NgoDetails> ngos() {
    return Combinators.combine(legalIds(), names(), licences(), work(), accounts(), duties())
        .as(
            (legalId, name, licence, work, account, duties) ->
                new NgoDetails(
                    legalId,
                    name,
                    licence,
                    work.get(0).iterator().next(),
                    work.get(1),
                    work.get(2),
                    work.get(3),
                    account.get(0),
                    account.get(1),
                    duties.grade(),
                    null,
                    duties.reported()));
  }

  private record Duties(String grade, LocalDate reported) {}

  private static Arbitrary<String> legalIds() {
    return Arbitraries.integers()
        .between(1, 999_999)
        .map("10%08d"::formatted)
        .map(
            start ->
                Arrays.stream("0123456789".split(""))
                    .map(check -> start + check)
                    .filter(LegalId::isValid)
                    .findFirst()
                    .orElse("10861234560"))
        .filter(LegalId::isValid);
  }

  // Whatever people type, in the form in which it is stored.
  private static Arbitrary<String> texts(int longest) {
    Arbitrary<String> any =
        Arbitraries.strings()
            .withChars("=+-@'\",;\t ()/۱۲۳456ابپتثيكabcXYZ\u200C")
            .withCharRange('\u0600', '\u06FF')
            .ofMaxLength(longest);
    return any.map(PersianText::canonical)
        .map(text -> text.replace("\n", " "))
        .map(PersianText::canonical);
  }

  private static Arbitrary<LocalText> names() {
    Arbitrary<String> names = texts(40).filter(text -> !text.isEmpty());
    return Combinators.combine(names, names).as(LocalText::new);
  }

  private static Arbitrary<LocalDate> days() {
    return Arbitraries.integers()
        .between(0, 60_000)
        .map(day -> new JalaliDate(1300, 1, 1).toLocalDate().plusDays(day));
  }

  private static Arbitrary<Licence> licences() {
    return Combinators.combine(
            Arbitraries.of(NgoReading.AUTHORITIES),
            texts(20).filter(text -> !text.isEmpty()),
            Arbitraries.of(LicenceStatus.class),
            days(),
            Arbitraries.integers().between(0, 5000),
            Arbitraries.of(true, false))
        .as(
            (authority, number, status, from, length, renewal) ->
                new Licence(authority, number, status, from, from.plusDays(length), renewal));
  }

  private static Arbitrary<List<Set<String>>> work() {
    return Combinators.combine(
            Arbitraries.of(NgoReading.SCOPES).set().ofSize(1),
            Arbitraries.of(CODES.areas()).set().ofMinSize(1),
            Arbitraries.of(CODES.counties()).set().ofMinSize(1),
            Arbitraries.of(CODES.capabilities()).set())
        .as(List::of);
  }

  private static Arbitrary<List<String>> accounts() {
    return Combinators.combine(Arbitraries.of(ACCOUNTS), texts(30)).as(List::of);
  }

  private static Arbitrary<Duties> duties() {
    return Combinators.combine(Arbitraries.of("NEW", "A", "B", "C", "D"), days().injectNull(0.3))
        .as(Duties::new);
  }

  @Test
  void takesCodesAndFlagsAsPeopleWriteThem() {
    FormInput input =
        NgoColumn.input(
            Map.of(
                "areas", " env، Health;AWARENESS_HEALTH ",
                "status", "active",
                "renewal_pending", "بله"));
    assertThat(input.rawAll("areas")).containsExactly("ENV", "HEALTH", "AWARENESS_HEALTH");
    assertThat(input.raw("status")).isEqualTo("ACTIVE");
    assertThat(input.flag("renewalPending")).isTrue();
    for (String no : new String[] {"0", "٠", "خیر", "FALSE"}) {
      assertThat(NgoColumn.input(Map.of("renewal_pending", no)).flag("renewalPending")).isFalse();
    }
    assertThat(input.errors()).isEmpty();
    assertThat(NgoColumn.input(Map.of("renewal_pending", "perhaps")).errors())
        .extracting(error -> error.field() + " " + error.messageKey())
        .containsExactly("renewalPending registry.exchange.error.flag");
  }

  private static TableRows table(String csv) {
    return TableRows.read(csv, NgoColumn.headings(), NgoColumn.neededHeadings());
  }
}
