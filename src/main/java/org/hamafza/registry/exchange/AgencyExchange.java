package org.hamafza.registry.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hamafza.identity.Member;
import org.hamafza.registry.AgencyCatalogue;
import org.hamafza.registry.AgencyDetails;
import org.hamafza.registry.Areas;
import org.hamafza.registry.Counties;
import org.hamafza.registry.NgoCodes;
import org.hamafza.registry.exchange.PlannedRow.Act;
import org.hamafza.registry.exchange.PlannedRow.Alike;
import org.hamafza.registry.exchange.PlannedRow.Change;
import org.hamafza.shared.Csv;
import org.hamafza.shared.FieldError;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The catalogue of agencies as a file. */
@Component
class AgencyExchange implements Exchange<AgencyDetails> {

  private static final int NAME = 200;

  private final AgencyCatalogue catalogue;
  private final Areas areas;
  private final Counties counties;

  AgencyExchange(AgencyCatalogue catalogue, Areas areas, Counties counties) {
    this.catalogue = catalogue;
    this.areas = areas;
    this.counties = counties;
  }

  @Override
  public Kind kind() {
    return Kind.AGENCY;
  }

  @Override
  public void requireKeeper(Member member, Long councilId) {
    if (!catalogue.mayKeep(member)) {
      throw new NotFound();
    }
  }

  /** The whole catalogue. */
  @Transactional(readOnly = true)
  public String write() {
    return write(catalogue.all());
  }

  static String write(List<AgencyDetails> agencies) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(AgencyColumn.headings());
    agencies.forEach(agency -> rows.add(List.copyOf(AgencyColumn.cells(agency).values())));
    return Csv.write(rows);
  }

  @Override
  @Transactional(readOnly = true)
  public Plan<AgencyDetails> plan(Long councilId, String csv) {
    TableRows table = TableRows.read(csv, AgencyColumn.headings(), AgencyColumn.neededHeadings());
    return plan(table, catalogue.all(), NgoCodes.of(areas, counties));
  }

  static Plan<AgencyDetails> plan(TableRows table, List<AgencyDetails> kept, NgoCodes codes) {
    Reading reading = new Reading(table, kept, codes);
    table.rows().forEach(reading::read);
    reading.refuseSecondLeads();
    return new Plan<>(
        reading.good.values().stream().toList(),
        reading.bad.stream().sorted((a, b) -> a.line() - b.line()).toList(),
        table.unused());
  }

  @Override
  public void take(Member by, Long councilId, PlannedRow<AgencyDetails> row) {
    catalogue.keep(by, row.wanted());
  }

  /** One pass over the rows of a file. */
  private static final class Reading {
    private final TableRows table;
    private final Map<String, AgencyDetails> kept;
    private final NgoCodes codes;
    private final NameIndex names = new NameIndex();
    private final Map<String, Integer> lines = new HashMap<>();
    private final Map<Csv.Row, PlannedRow<AgencyDetails>> good = new LinkedHashMap<>();
    private final List<BadRow> bad = new ArrayList<>();

    Reading(TableRows table, List<AgencyDetails> kept, NgoCodes codes) {
      this.table = table;
      this.codes = codes;
      this.kept = kept.stream().collect(Collectors.toMap(AgencyDetails::code, Function.identity()));
      kept.forEach(agency -> names.add(new Alike(agency.code(), agency.name(), 0)));
    }

    void read(Csv.Row row) {
      Map<String, String> cells = table.cells(row);
      try {
        table.check(row);
        String code = Cell.CODE.values(cells.get(AgencyColumn.CODE.heading())).get(0);
        AgencyDetails known = kept.get(code);
        Map<String, String> whole =
            new LinkedHashMap<>(known == null ? Map.of() : AgencyColumn.cells(known));
        whole.putAll(cells);
        FormInput input = AgencyColumn.input(whole);
        Integer earlier = code.isEmpty() ? null : lines.putIfAbsent(code, row.line());
        if (earlier != null) {
          input.reject("code", "registry.exchange.error.twice", earlier);
        }
        good.put(row, planned(row.line(), known, details(input)));
      } catch (InvalidInput invalid) {
        bad.add(new BadRow(row.line(), row.cells(), invalid.errors()));
      }
    }

    private AgencyDetails details(FormInput in) {
      String code = in.requiredText("code", 20);
      if (!code.isEmpty() && !code.matches("[A-Z][A-Z0-9_]{1,19}")) {
        in.reject("code", "registry.exchange.error.agencyCode");
      }
      String fa = in.requiredText("nameFa", NAME);
      String en = in.requiredText("nameEn", NAME);
      Set<String> areas = in.codes("areas", codes.areas());
      Set<String> leads = in.codes("leads", codes.areas());
      if (!in.isRejected("areas") && !in.isRejected("leads") && !areas.containsAll(leads)) {
        in.reject("leads", "registry.exchange.error.leads");
      }
      Set<String> counties = in.codes("counties", codes.counties());
      in.check();
      return new AgencyDetails(code, new LocalText(fa, en), areas, leads, counties);
    }

    private PlannedRow<AgencyDetails> planned(int line, AgencyDetails known, AgencyDetails wanted) {
      Map<String, String> after = AgencyColumn.cells(wanted);
      Map<String, String> before = known == null ? after : AgencyColumn.cells(known);
      List<Change> changes =
          AgencyColumn.stream()
              .filter(column -> !column.in(before).equals(column.in(after)))
              .map(column -> new Change(column.field(), column.in(before), column.in(after)))
              .toList();
      boolean named = known != null && known.name().equals(wanted.name());
      List<Alike> alike = named ? List.of() : names.alike(wanted.name(), wanted.code());
      if (known == null) {
        names.add(new Alike(wanted.code(), wanted.name(), line));
      }
      Act act = known == null ? Act.NEW : changes.isEmpty() ? Act.UNCHANGED : Act.CHANGED;
      return new PlannedRow<>(line, wanted.code(), wanted.name(), act, wanted, changes, alike);
    }

    /** An area is led by one agency: of those that would be kept in the end. */
    void refuseSecondLeads() {
      Map<String, AgencyDetails> wanted = new LinkedHashMap<>(kept);
      good.values().forEach(row -> wanted.put(row.identifier(), row.wanted()));
      Map<String, Set<String>> leaders = new HashMap<>();
      for (AgencyDetails agency : wanted.values()) {
        for (String area : agency.leads()) {
          leaders.computeIfAbsent(area, none -> new LinkedHashSet<>()).add(agency.code());
        }
      }
      for (Csv.Row row : List.copyOf(good.keySet())) {
        List<FieldError> second = secondLeads(good.get(row), leaders);
        if (!second.isEmpty()) {
          good.remove(row);
          bad.add(new BadRow(row.line(), row.cells(), second));
        }
      }
    }

    private static List<FieldError> secondLeads(
        PlannedRow<AgencyDetails> row, Map<String, Set<String>> leaders) {
      List<FieldError> errors = new ArrayList<>();
      if (row.act() == Act.UNCHANGED) {
        return errors;
      }
      for (String area : row.wanted().leads()) {
        List<String> others =
            leaders.get(area).stream().filter(code -> !code.equals(row.identifier())).toList();
        if (!others.isEmpty()) {
          errors.add(
              new FieldError(
                  "leads",
                  "registry.exchange.error.ledAlready",
                  List.of(area, String.join(", ", others))));
        }
      }
      return errors;
    }
  }
}
