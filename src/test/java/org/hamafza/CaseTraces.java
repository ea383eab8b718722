package org.hamafza;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where a case leaves traces: the ids of what belongs to it, the pages of its work, searches. */
@Component
public class CaseTraces {

  private static final List<String> SEARCHES =
      List.of(
          "/proposals?q=",
          "/tasks?q=",
          "/api/v1/tasks?q=",
          "/resolutions?q=",
          "/letters?q=",
          "/projects?q=",
          "/groups?q=",
          "/ngos?q=",
          "/needs?q=",
          "/record?q=");

  private static final List<String> SHOWN =
      List.of(
          "agenda_item",
          "resolution",
          "letter",
          "working_group",
          "project",
          "appeal",
          "content_item",
          "conflict_dismissal");
  private static final String OF_THE_CASE = "where proposal_id = ?";

  private final JdbcClient db;

  CaseTraces(JdbcClient db) {
    this.db = db;
  }

  /** The case, its sessions, and all that has an address of its own. */
  public List<String> ids(long proposalId) {
    Set<String> ids = new LinkedHashSet<>();
    ids.add(Long.toString(proposalId));
    ids.addAll(texts("select number from proposal where id = ?", proposalId));
    String sessions =
        "select %s from council_session where id in (select session_id from agenda_item %s)";
    ids.addAll(texts(sessions.formatted("id", OF_THE_CASE), proposalId));
    ids.addAll(texts(sessions.formatted("number", OF_THE_CASE), proposalId));
    ids.add("1");
    for (String table : SHOWN) {
      ids.addAll(texts("select id from " + table + " " + OF_THE_CASE, proposalId));
    }
    ids.addAll(texts("select process_instance_id from case_instance " + OF_THE_CASE, proposalId));
    String project = "(select id from project " + OF_THE_CASE + ")";
    ids.addAll(
        texts("select max(id) from project_report where project_id in " + project, proposalId));
    ids.addAll(
        texts(
            "select file_id from content_item " + OF_THE_CASE + " and file_id is not null",
            proposalId));
    ids.addAll(file("proposal", "= ?", proposalId));
    ids.addAll(
        file(
            "report",
            "in (select id from project_report where project_id in " + project + ")",
            proposalId));
    ids.remove(null);
    return List.copyOf(ids);
  }

  private List<String> file(String owner, String which, long proposalId) {
    return texts(
        "select id from attachment where owner_type = '%s' and owner_id %s order by id fetch first 1 rows only"
            .formatted(owner, which),
        proposalId);
  }

  /** The pages of all work in a council, done or not. */
  public List<String> work(TestCouncil council) {
    return texts(
        "select '/' || form_key || '/' || id from work_item where council_id = ?", council.id());
  }

  /** The pages of all work, and every search for these words. */
  public List<String> addresses(TestCouncil council, long proposalId, String... words) {
    List<String> addresses = new ArrayList<>();
    addresses.add("/api/v1/proposals/" + proposalId + "/trace");
    for (String word : words) {
      SEARCHES.forEach(search -> addresses.add(search + word));
    }
    for (String page : work(council)) {
      addresses.add(page);
      addresses.add("/api/v1/tasks" + page.substring(page.lastIndexOf('/')));
    }
    return addresses;
  }

  private List<String> texts(String sql, long key) {
    return db.sql(sql).param(key).query((row, index) -> row.getString(1)).list();
  }
}
