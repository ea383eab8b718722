package org.hamafza.proposals;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.hamafza.documents.Attachment;
import org.hamafza.documents.Downloads;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.hamafza.proposals.calls.Call;
import org.hamafza.registry.Ngos;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Proposals over the API: the same services and rules as the pages. */
@RestController
@RequestMapping("/api/v1/proposals")
class ProposalApi {

  private static final int MOST = 100;

  /** A proposal in a list. */
  record Summary(long id, String number, String state, long ngo, LocalText title) {}

  /** A page of proposals; {@code next} is the cursor of the following one, null on the last. */
  record Page(List<Summary> proposals, String next) {}

  /** A proposal and the call that it answers; {@code fields} can be sent back with PUT. */
  record Resource(
      long id,
      String number,
      String state,
      String stateReason,
      int version,
      int edition,
      long ngo,
      Long call,
      Instant submittedAt,
      Instant answerUntil,
      Map<String, Object> fields) {}

  private final Proposals proposals;
  private final Drafts drafts;
  private final CallLinks links;
  private final ProposalFiles files;
  private final ProposalFields form;
  private final RequestKeys keys;
  private final Downloads downloads;
  private final Ngos ngos;
  private final CurrentMember currentMember;

  ProposalApi(
      Proposals proposals,
      Drafts drafts,
      CallLinks links,
      ProposalFiles files,
      ProposalFields form,
      RequestKeys keys,
      Downloads downloads,
      Ngos ngos,
      CurrentMember currentMember) {
    this.proposals = proposals;
    this.drafts = drafts;
    this.links = links;
    this.files = files;
    this.form = form;
    this.keys = keys;
    this.downloads = downloads;
    this.ngos = ngos;
    this.currentMember = currentMember;
  }

  @GetMapping
  @Operation(summary = "The proposals that concern you by office, newest first")
  Page list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) ProposalState state,
      @RequestParam(defaultValue = "") String cursor,
      @RequestParam(defaultValue = "25") int limit) {
    if (limit < 1 || limit > MOST) {
      throw new InvalidInput("limit", "error.integer.range", 1, MOST);
    }
    if (!cursor.matches("[0-9]{0,18}")) {
      throw new InvalidInput("cursor", "error.choice");
    }
    long before = cursor.isEmpty() ? Long.MAX_VALUE : Long.parseLong(cursor);
    List<Proposal> found =
        proposals.search(currentMember.get(), new ProposalFilter(q, state), before, limit + 1);
    return new Page(
        found.stream().limit(limit).map(ProposalApi::summary).toList(),
        found.size() > limit ? Long.toString(found.get(limit - 1).id()) : null);
  }

  @PostMapping
  @Operation(
      summary = "Begin a draft; with an Idempotency-Key a repeated request makes no second",
      description =
          "The body holds the fields of the proposal and, where they are wanted, ngo (the id of the"
              + " NGO, needed if you write for several) and call (the id of an open call that the"
              + " draft shall answer; without it the draft is unsolicited).")
  ResponseEntity<Resource> begin(
      @RequestHeader(name = "Idempotency-Key", required = false) String key,
      @RequestBody Map<String, Object> body) {
    Member member = drafts.writer(currentMember.get());
    long ngoId = ngo(member, body.get("ngo"));
    Map<String, Object> fields = new HashMap<>(body);
    fields.remove("ngo");
    Long call = ApiFields.id("call", fields.remove("call"));
    ProposalContent content = read(ngoId, fields);
    LongSupplier begin = () -> begin(member, ngoId, call, content);
    long id = key == null ? begin.getAsLong() : keys.once(member.personId(), key, body, begin);
    Proposal draft = drafts.own(member, id);
    return ResponseEntity.created(URI.create("/api/v1/proposals/" + id))
        .eTag(etag(draft))
        .body(resource(draft));
  }

  @GetMapping("/{id:\\d{1,18}}")
  @Operation(summary = "A proposal: your own as it is being written, others as submitted")
  ResponseEntity<Resource> get(@PathVariable long id) {
    Member member = currentMember.get();
    Proposal proposal = proposals.visibleTo(member, id);
    if (member.ngos().contains(proposal.leadNgoId()) && proposal.state().isOpenToApplicant()) {
      proposal = drafts.own(member, id);
    }
    return ResponseEntity.ok().eTag(etag(proposal)).body(resource(proposal));
  }

  @PutMapping("/{id:\\d{1,18}}")
  @Operation(summary = "Save a draft; If-Match names the edition that you have read")
  ResponseEntity<Resource> write(
      @PathVariable long id,
      @RequestHeader(name = "If-Match", required = false) String match,
      @RequestBody Map<String, Object> fields) {
    Member member = currentMember.get();
    Proposal draft = drafts.own(member, id);
    if (match == null) {
      throw new ErrorResponseException(HttpStatus.PRECONDITION_REQUIRED);
    }
    ProposalContent content = read(draft.leadNgoId(), fields);
    Proposal saved = drafts.write(member, id, matching(draft, match), content);
    return ResponseEntity.ok().eTag(etag(saved)).body(resource(saved));
  }

  @PostMapping("/{id:\\d{1,18}}/submit")
  @Operation(summary = "Submit a draft or the answer to a deficiency notice; gives the number")
  ResponseEntity<Resource> submit(
      @PathVariable long id, @RequestHeader(name = "If-Match", required = false) String match) {
    Member member = currentMember.get();
    Proposal draft = drafts.own(member, id);
    boolean open = draft.state().isOpenToApplicant();
    int edition = match == null || !open ? draft.edition() : matching(draft, match);
    Proposal submitted = drafts.submit(member, id, edition);
    return ResponseEntity.ok().eTag(etag(submitted)).body(resource(submitted));
  }

  @GetMapping("/{id:\\d{1,18}}/attachments")
  @Operation(summary = "The files of a proposal that you may read")
  List<Attachment> files(@PathVariable long id) {
    return files.of(currentMember.get(), id);
  }

  @PostMapping("/{id:\\d{1,18}}/attachments")
  @Operation(summary = "Add a file to a draft")
  ResponseEntity<Attachment> attach(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(required = false) MultipartFile file)
      throws IOException {
    Member member = currentMember.get();
    drafts.own(member, id);
    if (file == null) {
      throw new InvalidInput("file", "error.required");
    }
    try (InputStream content = file.getInputStream()) {
      Attachment added = files.add(member, id, kind, file.getOriginalFilename(), content);
      URI address = URI.create("/api/v1/proposals/" + id + "/attachments/" + added.id());
      return ResponseEntity.created(address).body(added);
    }
  }

  @GetMapping("/{id:\\d{1,18}}/attachments/{file}")
  @Operation(summary = "The content of a file")
  void download(
      @PathVariable long id,
      @PathVariable UUID file,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    downloads.send(files.get(currentMember.get(), id, file), request, response);
  }

  private long begin(Member member, long ngoId, Long call, ProposalContent content) {
    try {
      return links.begin(member, ngoId, call, content);
    } catch (NotFound noSuchCall) {
      throw call == null ? noSuchCall : new InvalidInput("call", "error.choice");
    }
  }

  private ProposalContent read(long ngoId, Map<String, Object> fields) {
    return new ProposalForm(ApiFields.values(fields))
        .read(form.offer(ngos.get(ngoId).councilId()), legalId -> form.partner(ngoId, legalId));
  }

  private static long ngo(Member member, Object chosen) {
    return member.ngos().stream()
        .filter(
            id -> chosen == null ? member.ngos().size() == 1 : chosen.toString().equals("" + id))
        .findFirst()
        .orElseThrow(() -> new InvalidInput("ngo", "proposals.error.chooseNgo"));
  }

  private static int matching(Proposal draft, String match) {
    if (!match.equals("*") && !match.replace("W/", "").equals(etag(draft))) {
      throw new ErrorResponseException(HttpStatus.PRECONDITION_FAILED);
    }
    return draft.edition();
  }

  private static String etag(Proposal proposal) {
    return "\"" + proposal.edition() + "\"";
  }

  private static Summary summary(Proposal p) {
    return new Summary(p.id(), p.number(), p.state().name(), p.leadNgoId(), p.title());
  }

  private Resource resource(Proposal p) {
    return new Resource(
        p.id(),
        p.number(),
        p.state().name(),
        p.stateReason(),
        p.version(),
        p.edition(),
        p.leadNgoId(),
        links.of(p).map(Call::id).orElse(null),
        p.submittedAt(),
        p.answerDue(),
        ApiFields.of(p.content(), id -> ngos.get(id).legalId()));
  }
}
