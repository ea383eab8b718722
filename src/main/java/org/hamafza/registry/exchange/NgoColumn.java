package org.hamafza.registry.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.hamafza.registry.NgoDetails;
import org.hamafza.shared.FormInput;

/** A column of a file of NGOs. */
enum NgoColumn {
  LEGAL_ID("legalId", Cell.TEXT, NgoDetails::legalId),
  NAME_FA("nameFa", Cell.TEXT, ngo -> ngo.name().fa()),
  NAME_EN("nameEn", Cell.TEXT, ngo -> ngo.name().en()),
  AREAS("areas", Cell.CODES, ngo -> Cell.codes(ngo.areas())),
  COUNTIES("counties", Cell.CODES, ngo -> Cell.codes(ngo.counties())),
  CAPABILITIES("capabilities", Cell.CODES, ngo -> Cell.codes(ngo.capabilities())),
  SCOPE("scope", Cell.CODE, NgoDetails::scope),
  AUTHORITY("authority", Cell.CODE, ngo -> ngo.licence().authority()),
  LICENCE_NUMBER("licenceNumber", Cell.TEXT, ngo -> ngo.licence().number()),
  STATUS("status", Cell.CODE, ngo -> ngo.licence().status().name()),
  VALID_FROM("validFrom", Cell.TEXT, ngo -> Cell.day(ngo.licence().validFrom())),
  VALID_TO("validTo", Cell.TEXT, ngo -> Cell.day(ngo.licence().validTo())),
  RENEWAL_PENDING("renewalPending", Cell.FLAG, ngo -> Cell.flag(ngo.licence().renewalPending())),
  IBAN("iban", Cell.TEXT, NgoDetails::iban),
  IBAN_HOLDER("ibanHolder", Cell.TEXT, NgoDetails::ibanHolder),
  ANNUAL_REPORT_UNTIL("annualReportUntil", Cell.TEXT, ngo -> Cell.day(ngo.annualReportUntil())),
  /** Written for the reader; no file changes a grade. */
  GRADE("grade", Cell.CODE, NgoDetails::grade);

  /** Without these a row says too little about an NGO. */
  private static final List<NgoColumn> NEEDED =
      List.of(
          LEGAL_ID,
          NAME_FA,
          NAME_EN,
          AREAS,
          COUNTIES,
          SCOPE,
          AUTHORITY,
          LICENCE_NUMBER,
          STATUS,
          VALID_FROM,
          VALID_TO);

  /** What of a verified NGO the secretariat alone knows. */
  static final List<NgoColumn> SANCTIONS = List.of(STATUS);

  /** What the page of an NGO shows to everybody of its council. */
  static final List<NgoColumn> OPEN =
      List.of(
          LEGAL_ID,
          NAME_FA,
          NAME_EN,
          AREAS,
          COUNTIES,
          CAPABILITIES,
          SCOPE,
          AUTHORITY,
          STATUS,
          VALID_TO,
          GRADE);

  private final String field;
  private final Cell cell;
  private final Function<NgoDetails, String> content;

  NgoColumn(String field, Cell cell, Function<NgoDetails, String> content) {
    this.field = field;
    this.cell = cell;
    this.content = content;
  }

  String heading() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The field of the form with which an NGO is kept. */
  String field() {
    return field;
  }

  Cell cell() {
    return cell;
  }

  boolean needed() {
    return NEEDED.contains(this);
  }

  String of(NgoDetails ngo) {
    return content.apply(ngo);
  }

  static List<String> headings() {
    return Arrays.stream(values()).map(NgoColumn::heading).toList();
  }

  static List<String> neededHeadings() {
    return NEEDED.stream().map(NgoColumn::heading).toList();
  }

  /** The cells of an NGO as a file has them. */
  static Map<String, String> cells(NgoDetails ngo) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (NgoColumn column : values()) {
      cells.put(column.heading(), column.of(ngo));
    }
    return cells;
  }

  /** What the form would send for these cells; what cannot be a flag is rejected already. */
  static FormInput input(Map<String, String> cells) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    List<NgoColumn> wrong = new ArrayList<>();
    for (NgoColumn column : values()) {
      String typed = cells.getOrDefault(column.heading(), "");
      values.put(column.field, column.cell.values(typed));
      if (!column.cell.accepts(typed)) {
        wrong.add(column);
      }
    }
    FormInput input = new FormInput(values);
    wrong.forEach(column -> input.reject(column.field, "registry.exchange.error.flag"));
    return input;
  }
}
