package org.hamafza.proposals;

import java.time.LocalDate;
import java.util.Set;
import org.hamafza.TestCouncil;
import org.hamafza.shared.LocalText;
import org.springframework.stereotype.Component;

/** Sample proposals of the domain (7.5), submitted with all their documents by their NGOs. */
@Component
public class SeedProposals {

  /** One that was submitted; {@code signatory} signs for its lead. */
  public record Submitted(long id, String signatory, long leadId) {}

  private final RuleScenes scenes;

  SeedProposals(RuleScenes scenes) {
    this.scenes = scenes;
  }

  /** The proposal of that line of the sheet as it is written on that day. */
  public Submitted submit(
      TestCouncil council,
      String line,
      String titleEn,
      LocalDate day,
      Set<String> agencies,
      Set<String> capabilities) {
    SampleProposal sample = SampleProposal.of(line);
    RuleScene scene =
        sample
            .write(scenes.aProposal(council), day)
            .content("title", new LocalText(sample.get("title"), titleEn))
            .content("agencies", agencies)
            .content("capabilities", capabilities)
            .files(sample.words("documents").toArray(String[]::new))
            .submit();
    return new Submitted(scene.id(), scene.signatory(), scene.leadId());
  }

  /** What intake has found out about it, while it waits for an officer. */
  public Object found(long id, String variable) {
    return scenes.variable(id, variable);
  }
}
