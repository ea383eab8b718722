package org.hamafza.clearance;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.hamafza.documents.Attachment;
import org.hamafza.documents.Downloads;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.hamafza.shared.FieldError;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.Unavailable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes and serves the files of contents. */
@Controller
class ContentFileController {

  private final ContentFiles files;
  private final ContentRights rights;
  private final ContentPages pages;
  private final Usage usage;
  private final Downloads downloads;
  private final CurrentMember currentMember;

  ContentFileController(
      ContentFiles files,
      ContentRights rights,
      ContentPages pages,
      Usage usage,
      Downloads downloads,
      CurrentMember currentMember) {
    this.files = files;
    this.rights = rights;
    this.pages = pages;
    this.usage = usage;
    this.downloads = downloads;
    this.currentMember = currentMember;
  }

  @PostMapping("/contents/{id:\\d{1,18}}/files")
  String put(
      @PathVariable long id,
      @RequestParam(required = false) MultipartFile file,
      HttpServletResponse response,
      Model model,
      RedirectAttributes flash)
      throws IOException {
    Member member = currentMember.get();
    rights.own(member, id);
    try {
      put(member, id, file);
    } catch (InvalidInput invalid) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return pages.ofItem(member, rights.own(member, id), invalid.errors(), model);
    } catch (Unavailable unavailable) {
      response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
      FieldError error = new FieldError("file", unavailable.messageKey(), List.of());
      return pages.ofItem(member, rights.own(member, id), List.of(error), model);
    }
    flash.addFlashAttribute("flash", "clearance.fileAdded");
    return "redirect:/contents/" + id;
  }

  private void put(Member member, long id, MultipartFile file) throws IOException {
    String name = file == null ? null : file.getOriginalFilename();
    if (name == null || name.isEmpty()) {
      throw new InvalidInput("file", "error.required");
    }
    try (InputStream content = file.getInputStream()) {
      files.put(member, id, name, content);
    }
  }

  @GetMapping("/contents/{id:\\d{1,18}}/files/{file}")
  void read(
      @PathVariable long id,
      @PathVariable UUID file,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Member member = currentMember.get();
    Attachment found = files.get(member, id, file);
    usage.downloaded(member, rights.visible(member, id));
    downloads.send(found, request, response);
  }
}
