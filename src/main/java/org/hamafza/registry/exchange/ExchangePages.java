package org.hamafza.registry.exchange;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hamafza.registry.Areas;
import org.hamafza.registry.Counties;
import org.hamafza.registry.LicenceStatus;
import org.hamafza.registry.NgoReading;
import org.hamafza.shared.ChoiceTexts;
import org.hamafza.shared.FieldError;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.LocalText;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The pages on which a file is handed in and looked at, and the answer that is a file. */
@Component
class ExchangePages {

  static final int MOST_BYTES = 1024 * 1024;

  /**
   * A column as the page explains it.
   *
   * @param codes what it may hold, from code to name; empty if it holds something else
   */
  record ColumnLine(String heading, String field, boolean needed, Map<String, String> codes) {}

  private final Areas areas;
  private final Counties counties;
  private final ChoiceTexts choices;

  ExchangePages(Areas areas, Counties counties, ChoiceTexts choices) {
    this.areas = areas;
    this.counties = counties;
    this.choices = choices;
  }

  String handIn(Model model, String home, String action, LocalText where, List<FieldError> errors) {
    model.addAttribute("home", home);
    model.addAttribute("action", action);
    model.addAttribute("where", where);
    model.addAttribute("columns", home.equals("/ngos") ? ofNgos() : ofAgencies());
    model.addAttribute("mostRows", TableRows.MOST);
    model.addAttribute("mostKilobytes", MOST_BYTES / 1024);
    model.addAttribute("errors", errors);
    return "registry/exchange/hand-in";
  }

  String plan(
      Model model,
      String home,
      String action,
      Plan<?> plan,
      FormInput answers,
      List<FieldError> errors) {
    model.addAttribute("home", home);
    model.addAttribute("action", action);
    model.addAttribute("plan", plan);
    model.addAttribute("answers", answers);
    model.addAttribute("errors", errors);
    return "registry/exchange/plan";
  }

  static ResponseEntity<byte[]> file(String name, String csv) {
    ContentDisposition disposition = ContentDisposition.attachment().filename(name).build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .header("X-Content-Type-Options", "nosniff")
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .body(csv.getBytes(StandardCharsets.UTF_8));
  }

  private List<ColumnLine> ofNgos() {
    return Stream.of(NgoColumn.values())
        .map(
            column ->
                new ColumnLine(
                    column.heading(), column.field(), column.needed(), codes(column.field())))
        .toList();
  }

  private List<ColumnLine> ofAgencies() {
    return AgencyColumn.stream()
        .map(
            column ->
                new ColumnLine(
                    column.heading(), column.field(), column.needed(), codes(column.field())))
        .toList();
  }

  private Map<String, String> codes(String field) {
    Map<String, LocalText> named = new LinkedHashMap<>();
    return switch (field) {
      case "areas", "leads" -> {
        areas.all().forEach(area -> named.put(area.code(), area.name()));
        yield choices.named(named);
      }
      case "counties" -> {
        counties.all().forEach(county -> named.put(county.code(), county.name()));
        yield choices.named(named);
      }
      case "capabilities" -> {
        areas.capabilities().forEach(each -> named.put(each.code(), each.name()));
        yield choices.named(named);
      }
      case "scope" -> choices.keyed("registry.scope", NgoReading.SCOPES.stream());
      case "authority" -> choices.keyed("registry.authority", NgoReading.AUTHORITIES.stream());
      case "status" -> choices.keyed("registry.status", Stream.of(LicenceStatus.values()));
      case "renewalPending" -> choices.keyed("registry", Stream.of("yes", "no"));
      default -> Map.of();
    };
  }
}
