package org.hamafza.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.hamafza.identity.Role;
import org.hamafza.shared.FieldError;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.NotFound;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.UriComponentsBuilder;

/** The record of one case: a page with filters, all of it for printing, and a file for auditors. */
@Controller
class TraceController {

  private static final int PAGE = 50;
  private static final List<String> FIELDS = List.of("kind", "stage", "person", "from", "to", "q");
  private static final Map<String, String> LABELS =
      Map.of(
          "kind", "audit.filter.kind",
          "stage", "audit.filter.stage",
          "person", "audit.filter.person",
          "from", "audit.filter.from",
          "to", "audit.filter.to",
          "q", "audit.filter.words");

  private final Trace trace;
  private final RecordPages pages;
  private final CurrentMember currentMember;

  TraceController(Trace trace, RecordPages pages, CurrentMember currentMember) {
    this.trace = trace;
    this.pages = pages;
    this.currentMember = currentMember;
  }

  @GetMapping("/cases/{number}")
  String page(
      @PathVariable String number,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    return record(number, PAGE, request, response, locale, model);
  }

  /** Everything that fits the filters on one page, with all details, to be printed. */
  @GetMapping("/cases/{number}/print")
  String print(
      @PathVariable String number,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    return record(number, Integer.MAX_VALUE, request, response, locale, model);
  }

  /** Everything that fits the filters as a file, with its hashes. */
  @GetMapping("/cases/{number}/record.json")
  ResponseEntity<TraceApi.Record> export(
      @PathVariable String number, HttpServletRequest request, Locale locale) {
    Member reader = currentMember.get();
    Trace.Subject subject = trace.subject(number, reader);
    if (!reader.has(Role.AUDITOR, subject.councilId())) {
      throw new NotFound();
    }
    RecordFilter filter = RecordFilter.read(FormInput.of(request.getParameterMap()));
    Trace.Part part =
        trace.part(
            subject, reader, filter, 0, Integer.MAX_VALUE, pages.reading(subject, filter, locale));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename("record-" + subject.number() + ".json")
                .build()
                .toString())
        .body(
            new TraceApi.Record(
                subject.number(), part.entries().stream().map(RecordLine::of).toList(), null));
  }

  private String record(
      String number,
      int limit,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    Member reader = currentMember.get();
    Trace.Subject subject = trace.subject(number, reader);
    FormInput in = FormInput.of(request.getParameterMap());
    model.addAttribute("subject", subject);
    model.addAttribute("choices", pages.choices(subject, reader, locale));
    model.addAttribute("labels", LABELS);
    model.addAttribute("typed", typed(in));
    model.addAttribute("query", query(in));
    model.addAttribute("exports", reader.has(Role.AUDITOR, subject.councilId()));
    model.addAttribute("after", after(in));
    model.addAttribute("whole", limit > PAGE);
    List<FieldError> errors = List.of();
    try {
      RecordFilter filter = RecordFilter.read(in);
      RecordPages.Page page = pages.page(subject, reader, filter, after(in), limit, locale);
      model.addAttribute("page", page);
      model.addAttribute(
          "count", filter.words().isEmpty() ? trace.count(subject, reader, filter) : null);
    } catch (InvalidInput invalid) {
      errors = invalid.errors();
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      model.addAttribute("page", new RecordPages.Page(List.of(), null));
    }
    model.addAttribute("errors", errors);
    return "audit/trace";
  }

  private static long after(FormInput in) {
    return in.raw("after").matches("[0-9]{1,18}") ? Long.parseLong(in.raw("after")) : 0;
  }

  private static Map<String, String> typed(FormInput in) {
    Map<String, String> typed = new LinkedHashMap<>();
    FIELDS.forEach(field -> typed.put(field, in.raw(field)));
    return typed;
  }

  /** The filters as they stand in an address, without a question mark; empty if there are none. */
  private static String query(FormInput in) {
    UriComponentsBuilder address = UriComponentsBuilder.newInstance();
    chosen(in).forEach(field -> address.queryParam(field, "{" + field + "}"));
    String query = address.encode().buildAndExpand(typed(in)).toUri().getRawQuery();
    return query == null ? "" : query;
  }

  private static Stream<String> chosen(FormInput in) {
    return FIELDS.stream().filter(field -> !in.raw(field).isBlank());
  }
}
