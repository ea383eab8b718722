package org.hamafza.proposals;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hamafza.documents.Attachment;
import org.hamafza.documents.Attachments;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.hamafza.shared.InvalidInput;
import org.hamafza.tasks.Option;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The files of a proposal: adding, reading and removing them. */
@Controller
class FileController {

  private final ProposalFiles files;
  private final Drafts drafts;
  private final Attachments attachments;
  private final ShownErrors shown;
  private final CurrentMember currentMember;

  FileController(
      ProposalFiles files,
      Drafts drafts,
      Attachments attachments,
      ShownErrors shown,
      CurrentMember currentMember) {
    this.files = files;
    this.drafts = drafts;
    this.attachments = attachments;
    this.shown = shown;
    this.currentMember = currentMember;
  }

  @GetMapping("/proposals/{id:\\d{1,18}}/files")
  String list(@PathVariable long id, Model model) {
    return page(currentMember.get(), id, "", model);
  }

  @PostMapping("/proposals/{id:\\d{1,18}}/files")
  String add(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(required = false) MultipartFile file,
      HttpServletResponse response,
      Locale locale,
      Model model,
      RedirectAttributes flash)
      throws IOException {
    Member member = currentMember.get();
    drafts.own(member, id);
    try {
      if (file == null || file.isEmpty()) {
        throw new InvalidInput("file", "error.required");
      }
      try (InputStream content = file.getInputStream()) {
        files.add(member, id, kind, file.getOriginalFilename(), content);
      }
    } catch (InvalidInput invalid) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      model.addAttribute("errors", shown.of(invalid.errors(), locale));
      return page(member, id, kind, model);
    }
    flash.addFlashAttribute("flash", "proposals.files.added");
    return "redirect:/proposals/" + id + "/files";
  }

  @PostMapping("/proposals/{id:\\d{1,18}}/files/{file}/remove")
  String remove(@PathVariable long id, @PathVariable UUID file, RedirectAttributes flash) {
    files.remove(currentMember.get(), id, file);
    flash.addFlashAttribute("flash", "proposals.files.removed");
    return "redirect:/proposals/" + id + "/files";
  }

  @GetMapping("/proposals/{id:\\d{1,18}}/files/{file}")
  ResponseEntity<StreamingResponseBody> download(@PathVariable long id, @PathVariable UUID file) {
    return answer(files.get(currentMember.get(), id, file), attachments);
  }

  /** Always as a download, so that no file is shown in our own page's name. */
  static ResponseEntity<StreamingResponseBody> answer(Attachment file, Attachments attachments) {
    ContentDisposition disposition =
        ContentDisposition.attachment().filename(file.fileName(), StandardCharsets.UTF_8).build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .header("X-Content-Type-Options", "nosniff")
        .contentType(MediaType.parseMediaType(file.mediaType()))
        .contentLength(file.size())
        .body(out -> attachments.copy(file.id(), out));
  }

  private String page(Member member, long id, String kind, Model model) {
    Proposal proposal = drafts.own(member, id);
    List<Option> kinds =
        ProposalFiles.KINDS.stream()
            .map(each -> Option.keyed(each, "proposals.document." + each))
            .toList();
    model.addAttribute("proposal", proposal);
    model.addAttribute("files", files.of(member, id));
    model.addAttribute("kinds", kinds);
    model.addAttribute("kind", kind);
    model.addAttribute("open", proposal.state().isOpenToApplicant());
    return "proposals/files";
  }
}
