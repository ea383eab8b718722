package org.hamafza.proposals;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.hamafza.shared.NotFound;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Saves a section as it is being typed, and tells the page what others have done meanwhile. */
@RestController
class AutosaveController {

  private final Drafts drafts;
  private final DraftSaving saving;
  private final SectionPage page;
  private final ShownErrors shown;
  private final CurrentMember currentMember;

  AutosaveController(
      Drafts drafts,
      DraftSaving saving,
      SectionPage page,
      ShownErrors shown,
      CurrentMember currentMember) {
    this.drafts = drafts;
    this.saving = saving;
    this.page = page;
    this.shown = shown;
    this.currentMember = currentMember;
  }

  /**
   * What the page learns.
   *
   * @param edition on which the page builds from now on
   * @param refresh whether the section looks different from what the page shows
   * @param errors what cannot be read, by the name of the field
   * @param others the names of those who have the draft open as well
   */
  record Answer(int edition, boolean refresh, Map<String, String> errors, String others) {}

  @PostMapping("/proposals/{id:\\d{1,18}}/edit/{section:[a-z]+}/autosave")
  Answer save(
      @PathVariable long id,
      @PathVariable String section,
      HttpServletRequest request,
      Locale locale) {
    Member member = currentMember.get();
    drafts.own(member, id);
    DraftSection part = DraftSection.ofPath(section).orElseThrow(NotFound::new);
    Map<String, List<String>> raw = DraftController.raw(request);
    DraftSaving.Saved saved = saving.save(member, id, part, DraftController.edition(raw), raw);
    return new Answer(
        saved.draft().edition(),
        saved.foreign() || !saved.keptRows().isEmpty(),
        shown.of(page.wrong(saved.draft(), part), locale),
        page.others(member, id, locale));
  }
}
