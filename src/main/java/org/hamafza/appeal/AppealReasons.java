package org.hamafza.appeal;

import java.util.stream.Collectors;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.NotFound;
import org.springframework.stereotype.Component;

/** The reasons of a panel for what it proposes, as the NGO reads them: without names. */
@Component
public class AppealReasons {

  private final AppealTable table;
  private final Panel panel;

  AppealReasons(AppealTable table, Panel panel) {
    this.table = table;
    this.panel = panel;
  }

  /** For rooms: the reasons for the result of an appeal. No rights are checked. */
  public LocalText of(long appealId) {
    return of(table.find(appealId).orElseThrow(NotFound::new));
  }

  LocalText of(Appeal appeal) {
    String joined =
        panel.opinions(appeal.id()).stream()
            .filter(each -> each.round() == appeal.panelRound())
            .filter(each -> each.relief() == appeal.relief())
            .map(Panel.Opinion::reason)
            .collect(Collectors.joining("\n"));
    return new LocalText(joined, joined);
  }
}
