package org.hamafza.council;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts what the secretariat has decided by itself on the agenda of the next session. */
@Component
class SecretariatReports {

  private record Unreported(long resolutionId, String number, String caseNumber) {}

  private final JdbcClient db;
  private final SessionTexts texts;

  SecretariatReports(JdbcClient db, SessionTexts texts) {
    this.db = db;
    this.texts = texts;
  }

  /**
   * These items and a report on each decision that no session has been told of or will be; any
   * other business comes last.
   */
  List<PlannedItem> added(long councilId, long sessionId, List<PlannedItem> planned) {
    return Stream.of(
            planned.stream().filter(item -> item.kind() != ItemKind.REPORT),
            unreported(councilId, sessionId).stream().map(this::item),
            planned.stream().filter(PlannedItem::isOtherBusiness))
        .flatMap(Function.identity())
        .toList();
  }

  private PlannedItem item(Unreported each) {
    return PlannedItem.report(
        texts.both("council.report.title", each.number(), each.caseNumber()), each.resolutionId());
  }

  private List<Unreported> unreported(long councilId, long sessionId) {
    return db.sql(
            """
            select r.id, r.number, p.number as case_number from resolution r \
            join proposal p on p.id = r.proposal_id \
            where r.council_id = ? and r.session_id is null and not exists ( \
            select 1 from agenda_item i where i.report_on = r.id and i.session_id <> ? \
            and i.state <> 'CARRIED_OVER') order by r.id""")
        .params(councilId, sessionId)
        .query(
            (row, index) ->
                new Unreported(
                    row.getLong("id"), row.getString("number"), row.getString("case_number")))
        .list();
  }
}
