package org.hamafza.proposals;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hamafza.documents.Attachment;
import org.hamafza.documents.Downloads;
import org.hamafza.documents.Duplicates;
import org.hamafza.documents.UploadPanel;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.hamafza.shared.FieldError;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.Unavailable;
import org.hamafza.tasks.Option;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The files of a proposal: adding, reading and removing them. */
@Controller
class FileController {

  private final ProposalFiles files;
  private final Drafts drafts;
  private final OwnDocuments documents;
  private final Downloads downloads;
  private final UploadPanel uploads;
  private final ShownErrors shown;
  private final CurrentMember currentMember;

  FileController(
      ProposalFiles files,
      Drafts drafts,
      OwnDocuments documents,
      Downloads downloads,
      UploadPanel uploads,
      ShownErrors shown,
      CurrentMember currentMember) {
    this.files = files;
    this.drafts = drafts;
    this.documents = documents;
    this.downloads = downloads;
    this.uploads = uploads;
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
    Attachment added;
    try {
      added = add(member, id, kind, file);
    } catch (InvalidInput invalid) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      model.addAttribute("errors", shown.of(invalid.errors(), locale));
      return page(member, id, kind, model);
    } catch (Unavailable unavailable) {
      response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
      FieldError error = new FieldError("file", unavailable.messageKey(), List.of());
      model.addAttribute("errors", shown.of(List.of(error), locale));
      return page(member, id, kind, model);
    }
    boolean known = Duplicates.in(files.of(member, id)).containsKey(added.id());
    flash.addFlashAttribute(
        "flash", known ? "documents.upload.duplicate" : "proposals.files.added");
    return "redirect:/proposals/" + id + "/files";
  }

  private Attachment add(Member member, long id, String kind, MultipartFile file)
      throws IOException {
    if (file == null
        || file.getOriginalFilename() == null
        || file.getOriginalFilename().isEmpty()) {
      throw new InvalidInput("file", "error.required");
    }
    try (InputStream content = file.getInputStream()) {
      return files.add(member, id, kind, file.getOriginalFilename(), content);
    }
  }

  @GetMapping("/proposals/{id:\\d{1,18}}/files/{file}/remove")
  String confirm(@PathVariable long id, @PathVariable UUID file, Model model) {
    Member member = currentMember.get();
    model.addAttribute("proposal", drafts.own(member, id));
    model.addAttribute("file", files.removable(member, id, file));
    return "proposals/remove-file";
  }

  @PostMapping("/proposals/{id:\\d{1,18}}/files/{file}/remove")
  String remove(@PathVariable long id, @PathVariable UUID file, RedirectAttributes flash) {
    files.remove(currentMember.get(), id, file);
    flash.addFlashAttribute("flash", "proposals.files.removed");
    return "redirect:/proposals/" + id + "/files";
  }

  @PostMapping("/proposals/{id:\\d{1,18}}/files/{file}/restore")
  String restore(@PathVariable long id, @PathVariable UUID file, RedirectAttributes flash) {
    files.restore(currentMember.get(), id, file);
    flash.addFlashAttribute("flash", "proposals.files.restored");
    return "redirect:/proposals/" + id + "/files";
  }

  @GetMapping("/proposals/{id:\\d{1,18}}/files/{file}")
  void download(
      @PathVariable long id,
      @PathVariable UUID file,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    downloads.send(files.get(currentMember.get(), id, file), request, response);
  }

  private String page(Member member, long id, String kind, Model model) {
    Proposal proposal = drafts.own(member, id);
    List<Option> kinds =
        documents.kinds(id).stream()
            .map(each -> Option.keyed(each, "proposals.document." + each))
            .toList();
    model.addAttribute("proposal", proposal);
    List<Attachment> there = files.of(member, id);
    model.addAttribute("files", there);
    model.addAttribute("duplicates", Duplicates.in(there));
    model.addAttribute("removed", files.removed(member, id));
    model.addAttribute("uploads", uploads.of(member, Drafts.OWNER, id));
    model.addAttribute("kinds", kinds);
    model.addAttribute("kind", kind);
    model.addAttribute("open", proposal.state().isOpenToApplicant());
    return "proposals/files";
  }
}
