package org.hamafza.proposals.calls;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hamafza.audit.RecordedThings;
import org.hamafza.shared.PersianText;
import org.springframework.stereotype.Component;

/** Finds the published calls for those who may read their records. */
@Component
class RecordedCalls implements RecordedThings {

  private final CallTable table;
  private final Calls calls;

  RecordedCalls(CallTable table, Calls calls) {
    this.table = table;
    this.calls = calls;
  }

  @Override
  public String type() {
    return Call.TYPE;
  }

  @Override
  public List<Line> find(Set<Long> councils, String words, long beforeId, int limit) {
    List<Object> params = new ArrayList<>(councils);
    StringBuilder sql =
        new StringBuilder("where c.number is not null and c.council_id in (")
            .append(String.join(",", councils.stream().map(id -> "?").toList()))
            .append(")");
    for (String word : PersianText.searchKey(words).split(" ")) {
      if (!word.isEmpty()) {
        sql.append(" and c.search_key like ?");
        params.add("%" + word + "%");
      }
    }
    sql.append(" and c.id < ? order by c.id desc fetch first ").append(limit).append(" rows only");
    params.add(beforeId);
    return table.heads(sql.toString(), params).stream().map(this::line).toList();
  }

  private Line line(Call call) {
    return new Line(
        call.id(),
        call.number(),
        call.title(),
        null,
        "proposals.calls.state." + calls.stateOf(call),
        call.publishedAt());
  }
}
