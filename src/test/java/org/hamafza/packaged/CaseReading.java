package org.hamafza.packaged;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** What the program knows of one case, as those may read it who are asked. */
record CaseReading(Function<String, PersonOverHttp> people, String number) {

  private static final String AUDITOR = "auditor";

  String state() {
    JsonNode found = people.apply(AUDITOR).get("/api/v1/proposals?q=" + number).ok();
    return found.at("/proposals/0/state").asText();
  }

  /** The entries of one kind in its record. */
  List<JsonNode> entries(String kind) {
    String path = "/api/v1/proposals/" + number + "/trace";
    return list(people.apply(AUDITOR).get(path).ok().path("entries")).stream()
        .filter(entry -> entry.path("kind").asText().equals(kind))
        .toList();
  }

  /** The ids of somebody's open work with a form on it. */
  List<Long> open(String username, String formKey) {
    String path = "/api/v1/tasks?limit=100&q=" + number;
    return list(people.apply(username).get(path).ok().path("tasks")).stream()
        .filter(task -> task.path("form").asText().equals(formKey))
        .map(task -> task.path("id").asLong())
        .toList();
  }

  /** The published resolutions on it. */
  List<JsonNode> resolutions() {
    String path = "/api/v1/resolutions?limit=100&q=" + number;
    return list(people.apply(AUDITOR).get(path).ok().path("resolutions"));
  }

  /** The only item of a session. */
  JsonNode item(long sessionId) {
    return people.apply(AUDITOR).get("/api/v1/sessions/" + sessionId).ok().at("/agenda/0");
  }

  private static List<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }
}
