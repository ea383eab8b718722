package org.hamafza.proposals.calls;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hamafza.proposals.CallContent;
import org.hamafza.shared.LocalText;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows that belong to calls: areas, counties, weights and demanded documents. */
@Component
class CallParts {

  private final JdbcClient db;

  CallParts(JdbcClient db) {
    this.db = db;
  }

  List<Call> addTo(List<Call> heads) {
    List<Long> ids = heads.stream().map(Call::id).toList();
    if (ids.isEmpty()) {
      return heads;
    }
    Map<Long, Set<String>> areas = codes("call_area", "area_code", ids);
    Map<Long, Set<String>> counties = codes("call_county", "county_code", ids);
    Map<Long, Map<String, Integer>> weights = weights(ids);
    Map<Long, List<CallDocument>> documents = documents(ids);
    return heads.stream()
        .map(
            head ->
                whole(
                    head,
                    areas.getOrDefault(head.id(), Set.of()),
                    counties.getOrDefault(head.id(), Set.of()),
                    weights.getOrDefault(head.id(), Map.of()),
                    documents.getOrDefault(head.id(), List.of())))
        .toList();
  }

  private static Call whole(
      Call head,
      Set<String> areas,
      Set<String> counties,
      Map<String, Integer> weights,
      List<CallDocument> documents) {
    CallContent said = head.content();
    CallContent content =
        new CallContent(
            said.title(),
            said.purpose(),
            said.opensOn(),
            said.closesOn(),
            areas,
            counties,
            said.ceiling(),
            documents.stream().map(CallDocument::name).toList(),
            weights);
    return new Call(
        head.id(),
        head.councilId(),
        head.number(),
        head.stage(),
        head.reason(),
        content,
        documents,
        head.criteriaSince(),
        head.edition(),
        head.draftedBy(),
        head.changedBy(),
        head.publishedAt());
  }

  /** The name of a document, also of one that is no longer demanded. */
  Optional<LocalText> documentName(long id) {
    return db.sql("select name_fa, name_en from call_document where id = ?")
        .param(id)
        .query((row, index) -> new LocalText(row.getString(1), row.getString(2)))
        .optional();
  }

  void write(long callId, CallContent content) {
    rewrite("call_area", "area_code", callId, content.areas());
    rewrite("call_county", "county_code", callId, content.counties());
    db.sql("delete from call_weight where call_id = ?").param(callId).update();
    content
        .weights()
        .forEach(
            (criterion, weight) ->
                db.sql("insert into call_weight (call_id, criterion, weight) values (?, ?, ?)")
                    .params(callId, criterion, weight)
                    .update());
    demand(callId, content.documents());
  }

  // A document that keeps its name stays the same one: files may be there already.
  private void demand(long callId, List<LocalText> wanted) {
    Map<LocalText, Long> known = new HashMap<>();
    documents(List.of(callId))
        .getOrDefault(callId, List.of())
        .forEach(document -> known.put(document.name(), document.id()));
    for (int i = 0; i < wanted.size(); i++) {
      Long id = known.remove(wanted.get(i));
      if (id == null) {
        db.sql(
                """
                insert into call_document (call_id, name_fa, name_en, position) \
                values (?, ?, ?, ?)""")
            .params(callId, wanted.get(i).fa(), wanted.get(i).en(), i)
            .update();
      } else {
        db.sql("update call_document set position = ? where id = ?").params(i, id).update();
      }
    }
    known
        .values()
        .forEach(
            id ->
                db.sql("update call_document set dropped = true where id = ?").param(id).update());
  }

  private void rewrite(String table, String column, long callId, Set<String> codes) {
    db.sql("delete from " + table + " where call_id = ?").param(callId).update();
    codes.forEach(
        code ->
            db.sql("insert into " + table + " (call_id, " + column + ") values (?, ?)")
                .params(callId, code)
                .update());
  }

  private Map<Long, Set<String>> codes(String table, String column, List<Long> ids) {
    Map<Long, Set<String>> found = new HashMap<>();
    each(
        "select call_id, " + column + " as code from " + table + " where call_id in",
        ids,
        row ->
            found
                .computeIfAbsent(row.getLong("call_id"), id -> new LinkedHashSet<>())
                .add(row.getString("code")));
    return found;
  }

  private Map<Long, Map<String, Integer>> weights(List<Long> ids) {
    Map<Long, Map<String, Integer>> found = new HashMap<>();
    each(
        "select call_id, criterion, weight from call_weight where call_id in",
        ids,
        row ->
            found
                .computeIfAbsent(row.getLong("call_id"), id -> new LinkedHashMap<>())
                .put(row.getString("criterion"), row.getInt("weight")));
    return found;
  }

  private Map<Long, List<CallDocument>> documents(List<Long> ids) {
    Map<Long, List<CallDocument>> found = new HashMap<>();
    each(
        "select * from call_document where dropped = false and call_id in",
        ids,
        " order by position, id",
        row ->
            found
                .computeIfAbsent(row.getLong("call_id"), id -> new ArrayList<>())
                .add(
                    new CallDocument(
                        row.getLong("id"),
                        new LocalText(row.getString("name_fa"), row.getString("name_en")))));
    return found;
  }

  private void each(String sql, List<Long> ids, RowCallbackHandler row) {
    each(sql, ids, "", row);
  }

  private void each(String sql, List<Long> ids, String order, RowCallbackHandler row) {
    String marks = String.join(",", Collections.nCopies(ids.size(), "?"));
    db.sql(sql + " (" + marks + ")" + order).params(ids).query(row);
  }
}
