package org.hamafza.appeal;

import java.util.stream.Collectors;
import org.hamafza.shared.LocalText;
import org.springframework.stereotype.Component;

/** The reasons of a panel for what it proposes, as the NGO reads them: without names. */
@Component
class AppealReasons {

  private final Panel panel;

  AppealReasons(Panel panel) {
    this.panel = panel;
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
