package org.hamafza.registry;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hamafza.identity.Member;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.LocalText;
import org.hamafza.tasks.FieldType;
import org.hamafza.tasks.FormField;
import org.hamafza.tasks.FormSpec;
import org.hamafza.tasks.Option;
import org.hamafza.tasks.TaskForm;
import org.hamafza.tasks.WorkItem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** An officer says whether the NGO is one that is known already, and why. */
@Component
class DecideDuplicateForm implements TaskForm {

  private static final int REASON = 2000;

  private final ProfileVerification verification;
  private final ProfileTable profiles;
  private final DuplicateTable duplicates;
  private final ProfilePanel panel;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  DecideDuplicateForm(
      ProfileVerification verification,
      ProfileTable profiles,
      DuplicateTable duplicates,
      ProfilePanel panel,
      ApplicationEventPublisher events,
      Clock clock) {
    this.verification = verification;
    this.profiles = profiles;
    this.duplicates = duplicates;
    this.panel = panel;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public String formKey() {
    return "registry/decide-duplicate";
  }

  @Override
  public FormSpec describe(WorkItem item, Member member) {
    List<Option> options = new ArrayList<>();
    options.add(Option.keyed(Duplicate.ANOTHER, "registry.profile.duplicate.another"));
    for (Duplicate each : open(item)) {
      options.add(Option.named(Long.toString(each.id()), name(each)));
    }
    return FormSpec.of(
        FormField.required("same", FieldType.RADIOS, "registry.profile.duplicate.same")
            .hint("registry.profile.duplicate.same.hint")
            .choices(options),
        FormField.required("reason", FieldType.LONG_TEXT, "registry.profile.reason")
            .hint("registry.profile.duplicate.reason.hint")
            .atMost(REASON));
  }

  private LocalText name(Duplicate each) {
    LocalText name = each.name();
    String legalId = each.legalId();
    if (each.profileId() != null) {
      ProfileContent.Identity identity =
          profiles.find(each.profileId()).orElseThrow().draft().identity();
      name = identity.name();
      legalId = identity.legalId();
    }
    return new LocalText(name.fa() + " (" + legalId + ")", name.en() + " (" + legalId + ")");
  }

  private List<Duplicate> open(WorkItem item) {
    Profile profile = verification.profile(verification.run(item.rowId()));
    return duplicates.of(item.rowId(), profile.version()).stream()
        .filter(each -> each.answer() == null)
        .toList();
  }

  @Override
  public void submit(WorkItem item, Member member, FormInput input) {
    List<Duplicate> open = open(item);
    List<String> offered =
        open.stream().map(each -> Long.toString(each.id())).collect(Collectors.toList());
    offered.add(Duplicate.ANOTHER);
    String same = ProfileFields.one(input, "same", java.util.Set.copyOf(offered));
    if (same == null && !input.isRejected("same")) {
      input.reject("same", "error.required");
    }
    String reason = input.requiredParagraphs("reason", REASON);
    input.check();
    for (Duplicate each : open) {
      String answer = same.equals(Long.toString(each.id())) ? Duplicate.SAME : Duplicate.ANOTHER;
      duplicates.decide(each.id(), answer, reason, member.personId(), clock.instant());
      events.publishEvent(
          new DuplicateDecided(
              verification.ref(item.rowId()),
              answer.equals(Duplicate.SAME),
              each.ngoId(),
              each.profileId(),
              reason));
    }
  }

  @Override
  public Map<String, Object> context(WorkItem item, Member member) {
    Map<String, Object> shown = panel.of(item.rowId());
    shown.put("open", open(item));
    return shown;
  }

  @Override
  public boolean permits(WorkItem item, Member member) {
    return panel.isIndependent(member, item.rowId());
  }
}
