package org.hamafza.registry;

import java.util.HashMap;
import java.util.Map;
import org.hamafza.identity.Member;
import org.hamafza.shared.FieldError;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.InvalidInput;
import org.hamafza.tasks.FieldType;
import org.hamafza.tasks.FormField;
import org.hamafza.tasks.FormSpec;
import org.hamafza.tasks.TaskForm;
import org.hamafza.tasks.WorkItem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The NGO hands its profile in again after the secretariat has asked for more. */
@Component
class CompleteProfileForm implements TaskForm {

  private final ProfileVerification verification;
  private final ProfileTable profiles;
  private final ProfileRefs refs;
  private final ProfileFreezing freezing;
  private final ProfileDocuments documents;
  private final ProfileViews views;
  private final ApplicationEventPublisher events;

  CompleteProfileForm(
      ProfileVerification verification,
      ProfileTable profiles,
      ProfileRefs refs,
      ProfileFreezing freezing,
      ProfileDocuments documents,
      ProfileViews views,
      ApplicationEventPublisher events) {
    this.verification = verification;
    this.profiles = profiles;
    this.refs = refs;
    this.freezing = freezing;
    this.documents = documents;
    this.views = views;
    this.events = events;
  }

  @Override
  public String formKey() {
    return "registry/complete-profile";
  }

  @Override
  public FormSpec describe(WorkItem item, Member member) {
    return FormSpec.of(
        FormField.required("agreed", FieldType.CHECKBOX, "registry.profile.complete.agreed"));
  }

  @Override
  public void submit(WorkItem item, Member member, FormInput input) {
    if (!input.flag("agreed")) {
      input.reject("agreed", "registry.profile.error.agree");
    }
    input.check();
    ProfileCase run = verification.run(item.rowId());
    Profile profile = profiles.lock(run.profileId()).orElseThrow();
    try {
      ProfileFreezing.Frozen frozen = freezing.freeze(profile, member.personId());
      events.publishEvent(
          new ProfileAnswered(refs.of(run, profile), frozen.version(), frozen.sha256()));
    } catch (InvalidInput incomplete) {
      FieldError first = incomplete.errors().get(0);
      throw new InvalidInput(
          "agreed",
          first.field().equals("documents")
              ? first.messageKey()
              : "registry.profile.error.incomplete");
    }
  }

  @Override
  public Map<String, Object> context(WorkItem item, Member member) {
    ProfileCase run = verification.run(item.rowId());
    Profile profile = verification.profile(run);
    Map<String, Object> shown = new HashMap<>();
    shown.put("profile", profile);
    shown.put("note", verification.note(run.id(), profile));
    shown.put("view", views.of(profile.draft()));
    shown.put("files", documents.ofDraft(profile));
    shown.put("incomplete", !freezing.missing(profile).isEmpty());
    return shown;
  }
}
