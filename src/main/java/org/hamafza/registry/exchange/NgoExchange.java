package org.hamafza.registry.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hamafza.identity.Member;
import org.hamafza.registry.Areas;
import org.hamafza.registry.Counties;
import org.hamafza.registry.Ngo;
import org.hamafza.registry.NgoCodes;
import org.hamafza.registry.NgoDetails;
import org.hamafza.registry.NgoReading;
import org.hamafza.registry.Ngos;
import org.hamafza.registry.exchange.PlannedRow.Act;
import org.hamafza.registry.exchange.PlannedRow.Alike;
import org.hamafza.registry.exchange.PlannedRow.Change;
import org.hamafza.shared.Csv;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.LegalId;
import org.hamafza.shared.NotFound;
import org.hamafza.shared.PersianText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The NGOs of a council as a file. */
@Component
class NgoExchange implements Exchange<NgoDetails> {

  private final Ngos ngos;
  private final Areas areas;
  private final Counties counties;

  NgoExchange(Ngos ngos, Areas areas, Counties counties) {
    this.ngos = ngos;
    this.areas = areas;
    this.counties = counties;
  }

  @Override
  public Kind kind() {
    return Kind.NGO;
  }

  @Override
  public void requireKeeper(Member member, Long councilId) {
    if (!ngos.mayRegister(member, councilId)) {
      throw new NotFound();
    }
  }

  /** The NGOs of a council that fit the words, with as much as the member may see of all. */
  @Transactional(readOnly = true)
  public String write(Member member, long councilId, String words) {
    List<Ngo> found = ngos.search(member, councilId, words);
    boolean all = found.stream().allMatch(ngo -> ngos.showsAll(member, ngo));
    List<NgoColumn> columns = all ? List.of(NgoColumn.values()) : NgoColumn.OPEN;
    return write(columns, found.stream().map(Ngo::details).toList());
  }

  static String write(List<NgoColumn> columns, List<NgoDetails> ngos) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(columns.stream().map(NgoColumn::heading).toList());
    ngos.forEach(ngo -> rows.add(columns.stream().map(column -> column.of(ngo)).toList()));
    return Csv.write(rows);
  }

  @Override
  @Transactional(readOnly = true)
  public Plan<NgoDetails> plan(Long councilId, String csv) {
    TableRows table = TableRows.read(csv, NgoColumn.headings(), NgoColumn.neededHeadings());
    Reading reading = new Reading(table, councilId);
    table.rows().forEach(reading::read);
    return new Plan<>(List.copyOf(reading.good), List.copyOf(reading.bad), table.unused());
  }

  @Override
  public void take(Member by, Long councilId, PlannedRow<NgoDetails> row) {
    if (row.act() == Act.NEW) {
      ngos.register(by, councilId, row.wanted());
    } else {
      Ngo kept = ngos.byCode(row.identifier()).orElseThrow(NotFound::new);
      ngos.change(by, kept.id(), kept.edition(), row.wanted());
    }
  }

  /** One pass over the rows of a file. */
  private final class Reading {
    private final TableRows table;
    private final Map<String, Ngo> kept;
    private final NgoCodes codes = NgoCodes.of(areas, counties);
    private final NameIndex names = new NameIndex();
    private final Map<String, Integer> lines = new HashMap<>();
    private final List<PlannedRow<NgoDetails>> good = new ArrayList<>();
    private final List<BadRow> bad = new ArrayList<>();

    Reading(TableRows table, long councilId) {
      this.table = table;
      this.kept =
          ngos.of(councilId).stream().collect(Collectors.toMap(Ngo::legalId, Function.identity()));
      kept.values().forEach(ngo -> names.add(new Alike(ngo.legalId(), ngo.name(), 0)));
    }

    void read(Csv.Row row) {
      Map<String, String> cells = table.cells(row);
      try {
        table.check(row);
        String legalId =
            LegalId.parse(cells.get("legal_id")).value().map(LegalId::value).orElse("");
        Ngo known = kept.get(legalId);
        Map<String, String> whole =
            new LinkedHashMap<>(known == null ? Map.of() : NgoColumn.cells(known.details()));
        whole.putAll(cells);
        FormInput input = NgoColumn.input(whole);
        checkIdentifier(legalId, known, row.line(), input);
        checkGrade(legalId, known, whole, input);
        good.add(planned(row.line(), legalId, known, whole, input));
      } catch (InvalidInput invalid) {
        bad.add(new BadRow(row.line(), row.cells(), invalid.errors()));
      }
    }

    private void checkIdentifier(String legalId, Ngo known, int line, FormInput input) {
      if (legalId.isEmpty()) {
        return;
      }
      Integer earlier = lines.putIfAbsent(legalId, line);
      if (earlier != null) {
        input.reject("legalId", "registry.exchange.error.twice", earlier);
      } else if (known == null && ngos.byCode(legalId).isPresent()) {
        input.reject("legalId", "registry.exchange.error.otherCouncil");
      }
    }

    private void checkGrade(String legalId, Ngo known, Map<String, String> cells, FormInput input) {
      String typed = input.raw("grade");
      String stands = known == null ? "NEW" : known.grade();
      boolean said = !cells.getOrDefault("grade", "").isBlank();
      if (said && !legalId.isEmpty() && !typed.equals(stands)) {
        input.reject("grade", "registry.exchange.error.grade");
      }
    }

    private PlannedRow<NgoDetails> planned(
        int line, String legalId, Ngo known, Map<String, String> cells, FormInput input) {
      if (known == null) {
        NgoDetails wanted = NgoReading.read(input, null, codes);
        List<Alike> alike = names.alike(wanted.name(), legalId);
        names.add(new Alike(legalId, wanted.name(), line));
        return row(line, legalId, Act.NEW, wanted, List.of(), alike);
      }
      NgoDetails before = known.details();
      Map<String, String> now = NgoColumn.cells(before);
      // What stands there as it was written is not read again: it may be older than today's rules.
      boolean asWritten = input.errors().isEmpty() && cells.entrySet().containsAll(now.entrySet());
      NgoDetails wanted = asWritten ? before : changed(known, cells, input);
      List<Change> changes = changes(now, NgoColumn.cells(wanted));
      List<Alike> alike =
          wanted.name().equals(before.name()) ? List.of() : names.alike(wanted.name(), legalId);
      Act act = changes.isEmpty() ? Act.UNCHANGED : Act.CHANGED;
      return row(line, legalId, act, wanted, changes, alike);
    }

    private NgoDetails changed(Ngo known, Map<String, String> cells, FormInput input) {
      if (!ngos.isVerified(known.id())) {
        return NgoReading.read(input, known.details(), codes);
      }
      for (NgoColumn column : NgoColumn.values()) {
        boolean free = NgoColumn.SANCTIONS.contains(column) || column == NgoColumn.GRADE;
        String stands = column.of(known.details());
        if (!free && !same(column, stands, cells.get(column.heading()))) {
          input.reject(column.field(), "registry.exchange.error.verified");
        }
      }
      return NgoReading.readSanctions(input, known.details());
    }

    private boolean same(NgoColumn column, String stands, String typed) {
      return plain(column, stands).equals(plain(column, typed));
    }

    private List<String> plain(NgoColumn column, String text) {
      return column.cell().values(text).stream()
          .map(value -> PersianText.asciiDigits(PersianText.canonical(value)))
          .sorted()
          .toList();
    }

    private List<Change> changes(Map<String, String> before, Map<String, String> after) {
      return Stream.of(NgoColumn.values())
          .filter(column -> !before.get(column.heading()).equals(after.get(column.heading())))
          .map(
              column ->
                  new Change(
                      column.field(), before.get(column.heading()), after.get(column.heading())))
          .toList();
    }

    private PlannedRow<NgoDetails> row(
        int line,
        String legalId,
        Act act,
        NgoDetails wanted,
        List<Change> changes,
        List<Alike> alike) {
      return new PlannedRow<>(line, legalId, wanted.name(), act, wanted, changes, alike);
    }
  }
}
