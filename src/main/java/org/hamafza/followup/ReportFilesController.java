package org.hamafza.followup;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.hamafza.documents.Downloads;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.hamafza.shared.FieldError;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.Unavailable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes and serves the files of reports. */
@Controller
class ReportFilesController {

  private final ReportFiles files;
  private final Downloads downloads;
  private final ProjectPages pages;
  private final ProjectsController projects;
  private final CurrentMember currentMember;
  private final MessageSource messages;

  ReportFilesController(
      ReportFiles files,
      Downloads downloads,
      ProjectPages pages,
      ProjectsController projects,
      CurrentMember currentMember,
      MessageSource messages) {
    this.files = files;
    this.downloads = downloads;
    this.pages = pages;
    this.projects = projects;
    this.currentMember = currentMember;
    this.messages = messages;
  }

  @PostMapping("/projects/{id:\\d{1,18}}/reports/{reportId:\\d{1,18}}/files")
  String add(
      @PathVariable long id,
      @PathVariable long reportId,
      @RequestParam(required = false) MultipartFile file,
      HttpServletResponse response,
      Locale locale,
      Model model,
      RedirectAttributes flash)
      throws IOException {
    Member member = currentMember.get();
    try {
      add(member, id, reportId, file);
    } catch (InvalidInput invalid) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return refused(member, id, invalid.errors().get(0), locale, model);
    } catch (Unavailable unavailable) {
      response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
      FieldError error = new FieldError("file", unavailable.messageKey(), List.of());
      return refused(member, id, error, locale, model);
    }
    flash.addFlashAttribute("flash", "followup.file.added");
    return "redirect:/projects/" + id;
  }

  @GetMapping("/projects/{id:\\d{1,18}}/files/{file}")
  void download(
      @PathVariable long id,
      @PathVariable UUID file,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    downloads.send(files.get(currentMember.get(), id, file), request, response);
  }

  private void add(Member member, long id, long reportId, MultipartFile file) throws IOException {
    String name = file == null ? null : file.getOriginalFilename();
    if (name == null || name.isEmpty()) {
      pages.visibleTo(member, id);
      throw new InvalidInput("file", "error.required");
    }
    try (InputStream content = file.getInputStream()) {
      files.add(member, id, reportId, name, content);
    }
  }

  private String refused(Member member, long id, FieldError error, Locale locale, Model model) {
    projects.fill(model, pages.visibleTo(member, id), member);
    String text = messages.getMessage(error.messageKey(), error.args().toArray(), locale);
    model.addAttribute("errors", Map.of("file", text));
    return "followup/project";
  }
}
