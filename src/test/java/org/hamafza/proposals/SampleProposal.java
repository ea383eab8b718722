package org.hamafza.proposals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hamafza.registry.NgoDetails;
import org.hamafza.shared.LocalText;

/** One line of the sheet of sample proposals; the columns behind {@code sponsor} are expected. */
record SampleProposal(Map<String, String> line) {

  private static final Path FOLDER = Path.of("src", "test", "resources", "samples");
  private static final long MILLION = 1_000_000;

  static List<SampleProposal> all() {
    return read("proposals").map(SampleProposal::new).toList();
  }

  static SampleProposal of(String id) {
    return all().stream().filter(sample -> sample.get("id").equals(id)).findFirst().orElseThrow();
  }

  String get(String column) {
    return line.get(column);
  }

  List<String> words(String column) {
    return split(get(column));
  }

  boolean isReferred() {
    return get("route").equals("REFER_NATIONAL");
  }

  /** Makes that scene this proposal, as it is written on {@code day}. */
  RuleScene write(RuleScene scene, LocalDate day) {
    NgoDetails[] partners =
        words("partners").stream().map(code -> ngo(code, day)).toArray(NgoDetails[]::new);
    return scene
        .by(ngo(get("lead"), day))
        .partners(partners)
        .content("title", new LocalText(get("title"), get("id")))
        .content("aims", new LocalText(get("title"), get("id")))
        .content("area", get("area"))
        .content("scope", get("scope").isEmpty() ? null : get("scope"))
        .content("counties", Set.copyOf(words("counties")))
        .content("startsOn", day.plusDays(30))
        .content("endsOn", day.plusDays(210))
        .money(million("requested"), million("own"), million("other"))
        .content("support", enums(Support.class, "support"))
        .content("flags", enums(ProposalFlag.class, "flags"))
        .content("sponsor", get("sponsor").isEmpty() ? null : get("sponsor"));
  }

  private long million(String column) {
    return Long.parseLong(get(column)) * MILLION;
  }

  private <E extends Enum<E>> Set<E> enums(Class<E> type, String column) {
    return words(column).stream().map(each -> Enum.valueOf(type, each)).collect(Collectors.toSet());
  }

  /** An NGO of the domain's table 7.4, in order but for what its line says. */
  static NgoDetails ngo(String code, LocalDate day) {
    Map<String, String> line =
        read("ngos").filter(each -> each.get("code").equals(code)).findFirst().orElseThrow();
    String expired = line.get("licence expired days");
    LocalDate licenceEnds =
        expired.isEmpty() ? day.plusDays(700) : day.minusDays(Long.parseLong(expired));
    NgoDetails inOrder = ProposalFixtures.likeN06(line.get("grade"));
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("name", new LocalText(line.get("name"), code));
    parts.put("licence", RuleScenes.with(inOrder.licence(), "validTo", licenceEnds));
    parts.put("scope", line.get("scope"));
    parts.put("areas", Set.copyOf(split(line.get("areas"))));
    parts.put("counties", Set.copyOf(split(line.get("counties"))));
    parts.put("iban", line.get("iban"));
    parts.put("ibanHolder", line.get("name"));
    return OtherRecord.with(inOrder, parts);
  }

  private static List<String> split(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(" "));
  }

  private static Stream<Map<String, String>> read(String sheet) {
    try {
      List<String> lines = Files.readAllLines(FOLDER.resolve(sheet + ".csv"));
      List<String> header = Arrays.asList(lines.get(0).split(","));
      return lines.stream().skip(1).map(line -> columns(header, line.split(",", -1)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> columns(List<String> header, String[] cells) {
    if (cells.length != header.size()) {
      throw new IllegalArgumentException(Arrays.toString(cells));
    }
    Map<String, String> line = new LinkedHashMap<>();
    for (int i = 0; i < cells.length; i++) {
      line.put(header.get(i), cells[i]);
    }
    return line;
  }

  @Override
  public String toString() {
    return get("id");
  }
}
