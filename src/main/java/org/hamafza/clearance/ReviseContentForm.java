package org.hamafza.clearance;

import java.util.Map;
import org.hamafza.identity.Member;
import org.hamafza.shared.FormInput;
import org.hamafza.tasks.FormSpec;
import org.hamafza.tasks.TaskForm;
import org.hamafza.tasks.WorkItem;
import org.springframework.stereotype.Component;

/** The NGO answers what the authority has asked for by a new version. */
@Component
class ReviseContentForm implements TaskForm {

  private final Contents contents;
  private final ContentPanel panel;

  ReviseContentForm(Contents contents, ContentPanel panel) {
    this.contents = contents;
    this.panel = panel;
  }

  @Override
  public String formKey() {
    return "clearance/revise-content";
  }

  @Override
  public FormSpec describe(WorkItem item, Member member) {
    return ContentFields.spec(contents.get(item.rowId()));
  }

  @Override
  public void submit(WorkItem item, Member member, FormInput input) {
    ContentText text = ContentFields.read(input);
    input.check();
    contents.revise(member, item.rowId(), text);
  }

  @Override
  public Map<String, Object> context(WorkItem item, Member member) {
    return panel.of(contents.get(item.rowId()));
  }
}
