package org.hamafza.proposals.versions;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.ProposalViews;
import org.hamafza.proposals.SubmittedVersion;
import org.springframework.stereotype.Component;

/** Finds the fields in which two versions of a proposal differ. */
@Component
class Comparison {

  private final ProposalViews views;

  Comparison(ProposalViews views) {
    this.views = views;
  }

  /** In the order of the form; empty if nothing was changed. */
  List<FieldChange> between(Proposal proposal, SubmittedVersion before, SubmittedVersion after) {
    Map<String, Object> old = fields(proposal, before);
    List<FieldChange> changes = new ArrayList<>();
    fields(proposal, after)
        .forEach(
            (label, now) -> {
              if (!now.equals(old.get(label))) {
                changes.add(change(label, old.get(label), now));
              }
            });
    return changes;
  }

  private Map<String, Object> fields(Proposal proposal, SubmittedVersion version) {
    return Shown.of(views.of(proposal.with(version.content())), version.files());
  }

  private static FieldChange change(String label, Object before, Object after) {
    if (before instanceof String text && after instanceof String changed) {
      return new FieldChange(label, WordDiff.of(text, changed), List.of(), List.of());
    }
    List<Object> removed = new ArrayList<>();
    List<Object> added = new ArrayList<>();
    List<Object> old = List.copyOf((List<?>) before);
    List<Object> now = List.copyOf((List<?>) after);
    for (AbstractDelta<Object> delta : DiffUtils.diff(old, now).getDeltas()) {
      removed.addAll(delta.getSource().getLines());
      added.addAll(delta.getTarget().getLines());
    }
    return new FieldChange(label, List.of(), removed, added);
  }
}
