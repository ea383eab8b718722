package org.hamafza;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Files of NGOs as a secretariat writes them. */
public final class NgoCsv {

  private static final String HEADINGS =
      "legal_id,name_fa,name_en,areas,counties,capabilities,scope,authority,licence_number,"
          + "status,valid_from,valid_to,renewal_pending,iban,iban_holder";

  private NgoCsv() {}

  /** A file with these rows. */
  public static String of(String... rows) {
    return Stream.concat(Stream.of(HEADINGS), Stream.of(rows)).collect(Collectors.joining("\r\n"));
  }

  /** A good row. */
  public static String row(String legalId, String nameFa, String nameEn) {
    return String.join(
        ",",
        legalId,
        nameFa,
        nameEn,
        "ENV HERITAGE",
        "ISF",
        "MEDIA",
        "PROVINCE",
        "INTERIOR",
        "1398/17",
        "ACTIVE",
        "1398/01/01",
        "1408/01/01",
        "no",
        "IR209990000000139900000006",
        nameFa);
  }
}
