package org.hamafza.followup;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.hamafza.documents.Attachment;
import org.hamafza.documents.Attachments;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.hamafza.shared.FieldError;
import org.hamafza.shared.InvalidInput;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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
  private final Attachments attachments;
  private final ProjectPages pages;
  private final ProjectsController projects;
  private final CurrentMember currentMember;
  private final MessageSource messages;

  ReportFilesController(
      ReportFiles files,
      Attachments attachments,
      ProjectPages pages,
      ProjectsController projects,
      CurrentMember currentMember,
      MessageSource messages) {
    this.files = files;
    this.attachments = attachments;
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
    try (InputStream content =
        file == null ? InputStream.nullInputStream() : file.getInputStream()) {
      String name = file == null ? "" : file.getOriginalFilename();
      files.add(member, id, reportId, name, content);
    } catch (InvalidInput invalid) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      projects.fill(model, pages.visibleTo(member, id), member);
      FieldError error = invalid.errors().get(0);
      model.addAttribute(
          "errors",
          Map.of("file", messages.getMessage(error.messageKey(), error.args().toArray(), locale)));
      return "followup/project";
    }
    flash.addFlashAttribute("flash", "followup.file.added");
    return "redirect:/projects/" + id;
  }

  @GetMapping("/projects/{id:\\d{1,18}}/files/{file}")
  void download(@PathVariable long id, @PathVariable UUID file, HttpServletResponse response)
      throws IOException {
    Attachment found = files.get(currentMember.get(), id, file);
    response.setContentType(found.mediaType());
    response.setContentLengthLong(found.size());
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename(found.fileName(), StandardCharsets.UTF_8)
            .build()
            .toString());
    attachments.copy(found.id(), response.getOutputStream());
  }
}
