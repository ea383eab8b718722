package org.hamafza.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** Tables as spreadsheet programs write and read them. */
class CsvTests {

  @Test
  void readsQuotedCellsOverLines() {
    assertThat(Csv.read("\uFEFFa,b\r\n\"x, \"\"y\"\"\",\"two\nlines\"\r\n\r\nlast"))
        .containsExactly(
            new Csv.Row(1, List.of("a", "b")),
            new Csv.Row(2, List.of("x, \"y\"", "two\nlines")),
            new Csv.Row(5, List.of("last")));
  }

  @Test
  void readsSemicolonsAndTabs() {
    assertThat(Csv.read("a;b\n1,5;2")).last().isEqualTo(new Csv.Row(2, List.of("1,5", "2")));
    assertThat(Csv.read("a\tb\n1\t2")).last().isEqualTo(new Csv.Row(2, List.of("1", "2")));
    assertThat(Csv.read("")).isEmpty();
  }

  @Test
  void writesNothingThatASpreadsheetWouldWorkOut() {
    String written = Csv.write(List.of(List.of("=1+1", "-2", "@a", "plain")));
    assertThat(written).isEqualTo("\uFEFF'=1+1,'-2,'@a,plain\r\n");
    assertThat(Csv.read(written).get(0).cells()).containsExactly("=1+1", "-2", "@a", "plain");
  }

  @Test
  void whatLooksGuardedAlreadyIsReadAsItWas() {
    List<String> cells = List.of("'=1", "''-2", "'plain", "=3");
    String written = Csv.write(List.of(cells));
    assertThat(written).isEqualTo("\uFEFF''=1,'''-2,'plain,'=3\r\n");
    assertThat(Csv.read(written).get(0).cells()).isEqualTo(cells);
  }

  @Property
  void readsWhatItWrote(
      @ForAll @Size(min = 2, max = 4)
          List<@StringLength(min = 1, max = 8) @CharRange(from = ' ', to = '~') String> row) {
    // A row that is blank is passed over.
    List<String> cells = Stream.concat(row.stream(), Stream.of("x")).toList();
    List<List<String>> table = List.of(List.of("a", "b"), cells);
    assertThat(Csv.read(Csv.write(table)).get(1).cells()).isEqualTo(cells);
  }
}
