package org.hamafza.council;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.hamafza.documents.Downloads;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The files of a session on one page, and in one download. */
@Controller
class SessionFilesController {

  private final Sessions sessions;
  private final SessionFiles files;
  private final SessionTexts texts;
  private final Downloads downloads;
  private final CurrentMember currentMember;

  SessionFilesController(
      Sessions sessions,
      SessionFiles files,
      SessionTexts texts,
      Downloads downloads,
      CurrentMember currentMember) {
    this.sessions = sessions;
    this.files = files;
    this.texts = texts;
    this.downloads = downloads;
    this.currentMember = currentMember;
  }

  @GetMapping("/sessions/{id:\\d{1,18}}/files")
  String show(@PathVariable long id, Model model) {
    Member member = currentMember.get();
    Session session = sessions.visibleTo(member, id);
    List<SessionFiles.Folder> folders = files.of(member, session);
    model.addAttribute("meeting", session);
    model.addAttribute("named", texts.title(session));
    model.addAttribute("folders", folders);
    model.addAttribute("count", folders.stream().mapToInt(folder -> folder.files().size()).sum());
    return "council/session-files";
  }

  @GetMapping("/sessions/{id:\\d{1,18}}/files.zip")
  void all(@PathVariable long id, HttpServletResponse response) throws IOException {
    Member member = currentMember.get();
    Session session = sessions.visibleTo(member, id);
    downloads.send(session.number() + ".zip", files.named(files.of(member, session)), response);
  }
}
