package org.hamafza.packaged;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;

/** Work through the JSON API. */
final class HttpDesk implements Desk {

  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final Function<String, PersonOverHttp> people;

  HttpDesk(PackagedProgram program) {
    this(program::as);
  }

  /** With people who may work at several programs. */
  HttpDesk(Function<String, PersonOverHttp> people) {
    this.people = people;
  }

  @Override
  public String submit(String username) {
    PersonOverHttp person = people.apply(username);
    JsonNode draft = person.post("/api/v1/proposals", Wetland.fields()).ok();
    String path = "/api/v1/proposals/" + draft.path("id").asLong();
    for (String kind : Wetland.DOCUMENTS) {
      person.upload(path + "/attachments?kind=" + kind, kind + ".pdf").ok();
    }
    return person.post(path + "/submit", Map.of()).ok().path("number").asText();
  }

  @Override
  public String callSession(String username) {
    return call(people.apply(username), "23:30").path("number").asText();
  }

  /** Calls a session for today at a time of its own; gives it as it was answered. */
  static JsonNode call(PersonOverHttp secretary, String time) {
    return secretary
        .post(
            "/api/v1/sessions",
            Map.of(
                "type", "REGULAR",
                "date", Days.today(),
                "time", time,
                "place", "سالن جلسات استانداری",
                "reason", "همهٔ اعضا با زمان جلسه موافق‌اند."))
        .ok();
  }

  @Override
  public void work(String username, String formKey, String number, Answers answers) {
    PersonOverHttp person = people.apply(username);
    long id =
        Awaitility.await(formKey + " on " + number + " for " + username)
            .atMost(PATIENCE)
            .until(() -> open(person, formKey, number), found -> found != null);
    JsonNode form = person.get("/api/v1/tasks/" + id).ok();
    person
        .post(
            "/api/v1/tasks/" + id + "/complete",
            Map.of("values", answers.to(questions(form.path("fields")))))
        .ok();
  }

  private static Long open(PersonOverHttp person, String formKey, String number) {
    JsonNode tasks = person.get("/api/v1/tasks?limit=100&q=" + number).ok().path("tasks");
    return StreamSupport.stream(tasks.spliterator(), false)
        .filter(task -> task.path("form").asText().equals(formKey))
        .filter(task -> task.path("subject").asText().equals(number))
        .map(task -> task.path("id").asLong())
        .findFirst()
        .orElse(null);
  }

  private static List<Question> questions(JsonNode fields) {
    List<Question> questions = new ArrayList<>();
    for (JsonNode field : fields) {
      List<Question.Choice> choices = new ArrayList<>();
      field
          .path("options")
          .forEach(
              option ->
                  choices.add(
                      new Question.Choice(
                          option.path("value").asText(), option.path("label").asText())));
      List<String> held = new ArrayList<>();
      field.path("values").forEach(value -> held.add(value.asText()));
      questions.add(
          new Question(field.path("name").asText(), field.path("type").asText(), choices, held));
    }
    return questions;
  }
}
