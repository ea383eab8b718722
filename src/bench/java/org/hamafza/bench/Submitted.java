package org.hamafza.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hamafza.TestCouncil;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.PersianText;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Proposals in all states, alike but for title, area, county, NGO and call. */
final class Submitted {

  /** As often as they stand here. */
  private static final String[] STATES =
      ("DRAFT SCREENING IN_REVIEW RUNNING CLOSED RUNNING REJECTED CLOSED SCREENING IN_REVIEW RUNNING"
              + " APPROVED DEFICIENT CLOSED RUNNING WITHDRAWN ON_AGENDA IN_REVIEW REJECTED DEFERRED"
              + " RUNNING CLOSED READY_FOR_DECISION REJECTED APPROVED_CONDITIONAL")
          .split(" ");

  /** So many are of the NGO whose own list is measured, so many under the call that is. */
  private static final int OWN = 30;

  /** So many have lapsed, whatever else there is. */
  private static final int LAPSED = 5;

  private static final Instant NOW = Instant.parse("2020-10-03T06:30:00Z");
  private static final int BATCH = 500;

  private final JdbcTemplate jdbc;
  private final JdbcClient db;
  private final TestCouncil council;
  private final long pattern;
  private final long ownNgo;
  private final Codes areas;
  private final Codes counties;
  private final ObjectNode content;

  Submitted(ApplicationContext program, TestCouncil council, long pattern, long ownNgo) {
    jdbc = program.getBean(JdbcTemplate.class);
    db = program.getBean(JdbcClient.class);
    this.council = council;
    this.pattern = pattern;
    this.ownNgo = ownNgo;
    areas = Codes.of(db, "area");
    counties = Codes.of(db, "county");
    content = content();
  }

  private ObjectNode content() {
    String stored =
        db.sql("select content from proposal_version where proposal_id = ?")
            .param(pattern)
            .query(String.class)
            .single();
    try {
      return new ObjectMapper().readValue(stored, ObjectNode.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void proposals(int count, List<Long> ngos, List<Long> calls) {
    List<Object[]> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      long ngo = i % (count / OWN) == 0 ? ownNgo : ngos.get(i % ngos.size());
      rows.add(row(i, count, ngo, call(i, count, calls)));
    }
    jdbc.batchUpdate(
        """
        insert into proposal (council_id, lead_ngo_id, number, state, state_since, version_no, \
        draft_content, title_fa, title_en, search_key, area, created_by, created_at, \
        submitted_at, call_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        rows,
        BATCH,
        (statement, row) -> {
          for (int i = 0; i < row.length; i++) {
            statement.setObject(i + 1, row[i]);
          }
        });
  }

  private static Long call(int i, int count, List<Long> calls) {
    if (i % (count / OWN) == 1) {
      return calls.get(0);
    }
    return i % 5 < 2 ? calls.get(1 + i % (calls.size() - 1)) : null;
  }

  private static String state(int i, int count) {
    return i % (count / LAPSED) == 0 ? "LAPSED" : STATES[i % STATES.length];
  }

  private Object[] row(int i, int count, long ngo, Long call) {
    LocalText title = Words.title(i, count);
    String state = state(i, count);
    boolean draft = state.equals("DRAFT");
    String number = draft ? null : "BENCH-P-%05d".formatted(i);
    content.putObject("title").put("fa", title.fa()).put("en", title.en());
    content.put("area", areas.at(i));
    content.putArray("counties").add(counties.at(i));
    Timestamp since = Timestamp.from(NOW.plusSeconds(3600L * (i % 1920 - 960)));
    String key = PersianText.searchKey(title.fa() + " " + title.en() + " " + number);
    return new Object[] {
      council.id(),
      ngo,
      number,
      state,
      since,
      draft ? 0 : 1,
      content.toString(),
      title.fa(),
      title.en(),
      key,
      areas.at(i),
      council.personId(Filling.WRITER),
      since,
      draft ? null : since,
      call
    };
  }
}
