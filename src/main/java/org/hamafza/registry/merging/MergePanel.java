package org.hamafza.registry.merging;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hamafza.identity.Member;
import org.hamafza.registry.Ngo;
import org.hamafza.registry.NgoPanel;
import org.hamafza.registry.Ngos;
import org.hamafza.registry.Secretariat;
import org.hamafza.registry.merging.Merge.State;
import org.hamafza.shared.LocalText;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Says on the page of an NGO into which one it was merged, or which ones were merged into it. */
@Component
class MergePanel implements NgoPanel {

  /**
   * What the page shows.
   *
   * @param merged how this one was merged; null unless it was
   * @param absorbed those that were merged into this one
   * @param others proposals that wait or were refused; only the secretariat sees them
   * @param names of all NGOs that are named
   */
  record Shown(
      Merge merged,
      List<Merge> absorbed,
      List<Merge> others,
      Map<Long, LocalText> names,
      boolean proposes) {}

  private final Merges merges;
  private final Ngos ngos;
  private final Secretariat secretariat;

  MergePanel(Merges merges, Ngos ngos, Secretariat secretariat) {
    this.merges = merges;
    this.ngos = ngos;
    this.secretariat = secretariat;
  }

  @Override
  public void addTo(Model model, Member member, Ngo ngo) {
    List<Merge> all = merges.of(ngo);
    List<Merge> done = all.stream().filter(each -> each.state() == State.MERGED).toList();
    boolean reads = secretariat.reads(member, ngo);
    model.addAttribute(
        "merges",
        new Shown(
            done.stream().filter(each -> each.ngoId() == ngo.id()).findFirst().orElse(null),
            done.stream().filter(each -> each.intoId() == ngo.id()).toList(),
            all.stream().filter(each -> reads && each.state() != State.MERGED).toList(),
            Stream.concat(
                    Stream.of(ngo.stayingId()),
                    all.stream().flatMap(each -> Stream.of(each.ngoId(), each.intoId())))
                .distinct()
                .collect(Collectors.toMap(id -> id, id -> ngos.get(id).name())),
            secretariat.deals(member, ngo) && !ngo.isMerged()));
  }
}
