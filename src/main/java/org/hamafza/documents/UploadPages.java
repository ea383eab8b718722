package org.hamafza.documents;

import java.util.UUID;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What can be done about an upload without a script. */
@Controller
class UploadPages {

  private final Uploads uploads;
  private final UploadDesk desk;
  private final CurrentMember currentMember;

  UploadPages(Uploads uploads, UploadDesk desk, CurrentMember currentMember) {
    this.uploads = uploads;
    this.desk = desk;
    this.currentMember = currentMember;
  }

  @PostMapping("/uploads/{id}/discard")
  String discard(@PathVariable UUID id, RedirectAttributes flash) {
    Member member = currentMember.get();
    Upload upload = uploads.find(member, id);
    uploads.discard(member, id);
    flash.addFlashAttribute("flash", "documents.upload.discarded");
    return "redirect:" + desk.owner(upload.ownerType()).page(upload.ownerId());
  }
}
