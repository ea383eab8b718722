package org.hamafza.registry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
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
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The documents of a profile: adding, reading and taking them out. */
@Controller
class ProfileDocumentController {

  private final Profiles profiles;
  private final ProfileFiles files;
  private final ProfileDocuments documents;
  private final Downloads downloads;
  private final UploadPanel uploads;
  private final CurrentMember currentMember;

  ProfileDocumentController(
      Profiles profiles,
      ProfileFiles files,
      ProfileDocuments documents,
      Downloads downloads,
      UploadPanel uploads,
      CurrentMember currentMember) {
    this.profiles = profiles;
    this.files = files;
    this.documents = documents;
    this.downloads = downloads;
    this.uploads = uploads;
    this.currentMember = currentMember;
  }

  @GetMapping("/profiles/{id:\\d{1,18}}/documents")
  String list(@PathVariable long id, Model model) {
    return page(currentMember.get(), id, "", List.of(), model);
  }

  @PostMapping("/profiles/{id:\\d{1,18}}/documents")
  String add(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(required = false) MultipartFile file,
      HttpServletResponse response,
      Model model,
      RedirectAttributes flash)
      throws IOException {
    Member member = currentMember.get();
    profiles.own(member, id);
    try {
      if (file == null
          || file.getOriginalFilename() == null
          || file.getOriginalFilename().isEmpty()) {
        throw new InvalidInput("file", "error.required");
      }
      try (InputStream content = file.getInputStream()) {
        files.add(member, id, kind, file.getOriginalFilename(), content);
      }
    } catch (InvalidInput invalid) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return page(member, id, kind, invalid.errors(), model);
    } catch (Unavailable unavailable) {
      response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
      FieldError error = new FieldError("file", unavailable.messageKey(), List.of());
      return page(member, id, kind, List.of(error), model);
    }
    flash.addFlashAttribute("flash", "registry.profile.documents.added");
    return "redirect:/profiles/" + id + "/documents";
  }

  @GetMapping("/profiles/{id:\\d{1,18}}/documents/{file}")
  void read(
      @PathVariable long id,
      @PathVariable UUID file,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    downloads.send(files.get(currentMember.get(), id, file), request, response);
  }

  @PostMapping("/profiles/{id:\\d{1,18}}/documents/{file}/remove")
  String remove(@PathVariable long id, @PathVariable UUID file) {
    files.remove(currentMember.get(), id, file);
    return "redirect:/profiles/" + id + "/documents";
  }

  private String page(Member member, long id, String kind, List<FieldError> errors, Model model) {
    Profile profile = profiles.own(member, id);
    model.addAttribute("profile", profile);
    List<Attachment> there = files.of(member, id);
    model.addAttribute("files", there);
    model.addAttribute("duplicates", Duplicates.in(there));
    model.addAttribute("uploads", uploads.of(member, ProfileDocuments.OWNER, id));
    model.addAttribute("asked", documents.missing(profile));
    model.addAttribute(
        "kinds", ProfileFields.keyed(ProfileDocuments.KINDS, "registry.profile.document."));
    model.addAttribute("kind", kind);
    model.addAttribute("errors", errors);
    return "registry/profile-documents";
  }
}
