package org.hamafza.letters;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.hamafza.documents.Downloads;
import org.hamafza.identity.Councils;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.hamafza.identity.Role;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.LocalText;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of letters, one of them, and its print. */
@Controller
class LetterController {

  private static final int PAGE = 25;

  private final Letters letters;
  private final LetterPrinting printing;
  private final Downloads downloads;
  private final Proposals proposals;
  private final Councils councils;
  private final CurrentMember currentMember;

  LetterController(
      Letters letters,
      LetterPrinting printing,
      Downloads downloads,
      Proposals proposals,
      Councils councils,
      CurrentMember currentMember) {
    this.letters = letters;
    this.printing = printing;
    this.downloads = downloads;
    this.proposals = proposals;
    this.councils = councils;
    this.currentMember = currentMember;
  }

  @GetMapping("/letters")
  String list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String before,
      Model model) {
    Member member = currentMember.get();
    long beforeId = before.matches("[1-9][0-9]{0,17}") ? Long.parseLong(before) : Long.MAX_VALUE;
    List<Letter> found = letters.search(member, q, beforeId, PAGE + 1);
    List<Letter> shown = found.stream().limit(PAGE).toList();
    model.addAttribute("letters", shown);
    model.addAttribute("next", found.size() > PAGE ? shown.get(PAGE - 1).id() : null);
    model.addAttribute("q", q);
    model.addAttribute("keeps", member.hasAnywhere(Role.SECRETARIAT_LEAD));
    return "letters/list";
  }

  @GetMapping("/letters/{id:\\d{1,18}}")
  String show(@PathVariable long id, Locale locale, Model model) {
    Member member = currentMember.get();
    Letter letter = letters.visibleTo(member, id);
    boolean persian = LocalText.isPersian(locale);
    model.addAttribute("letter", letter);
    model.addAttribute("council", councils.get(letter.councilId()).name());
    model.addAttribute("proposal", proposals.get(letter.proposalId()));
    model.addAttribute("readable", proposals.mayRead(member, proposals.get(letter.proposalId())));
    model.addAttribute("languages", persian ? List.of("fa", "en") : List.of("en", "fa"));
    return "letters/letter";
  }

  /** In Persian, or in English if that is asked for. */
  @GetMapping("/letters/{id:\\d{1,18}}/letter.pdf")
  void print(
      @PathVariable long id,
      @RequestParam(defaultValue = "fa") String language,
      HttpServletResponse response)
      throws IOException {
    Letter letter = letters.visibleTo(currentMember.get(), id);
    boolean persian = !language.equals("en");
    downloads.send(
        letter.number() + (persian ? "-fa.pdf" : "-en.pdf"),
        printing.print(letter, persian),
        response);
  }
}
