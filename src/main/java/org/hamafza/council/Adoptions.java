package org.hamafza.council;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.hamafza.identity.Council;
import org.hamafza.identity.CouncilLevel;
import org.hamafza.identity.Councils;
import org.hamafza.policy.Numbers;
import org.hamafza.shared.CanonicalJson;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.PersianText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Turns a decided item into a numbered resolution whose content can be proved by its hash. */
@Component
class Adoptions {

  private final JdbcClient db;
  private final Councils councils;
  private final Numbers numbers;
  private final SessionChronicle chronicle;
  private final Clock clock;

  Adoptions(
      JdbcClient db, Councils councils, Numbers numbers, SessionChronicle chronicle, Clock clock) {
    this.db = db;
    this.councils = councils;
    this.numbers = numbers;
    this.chronicle = chronicle;
    this.clock = clock;
  }

  /** Adopts the item as the next resolution of its session, which the caller has locked. */
  String adopt(Session session, AgendaItem item) {
    int orderNo =
        db.sql("select coalesce(max(order_no), 0) + 1 from resolution where session_id = ?")
            .param(session.id())
            .query(Integer.class)
            .single();
    Council council = councils.get(session.councilId());
    String number =
        session.type() == SessionType.CIRCULAR_CRISIS
            ? circular(council, session)
            : number(council, session, orderNo);
    Instant now = clock.instant();
    LocalText text = item.proposition().isBlank() ? item.title() : item.proposition();
    String content = CanonicalJson.write(content(session, item, number, text, now));
    String sha256 = CanonicalJson.sha256Hex(content);
    db.sql(
            """
            insert into resolution (council_id, session_id, item_id, order_no, number, \
            proposal_id, text_fa, text_en, search_text, outcome, flag_partial, flag_conditional, \
            flag_casting, amount_granted, conditions_fa, conditions_en, reason, departs_from, \
            departure_reason, responsible, due_on, adopted_at, content, sha256, decides_case) \
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .param(session.councilId())
        .param(session.id())
        .param(item.id())
        .param(orderNo)
        .param(number)
        .param(item.proposalId())
        .param(text.fa())
        .param(text.en())
        .param(PersianText.searchKey(number + " " + text.fa() + " " + text.en()))
        .param(item.vote().outcome())
        .param(item.vote().partial())
        .param(item.vote().conditional())
        .param(item.vote().castingVote())
        .param(item.amountGranted())
        .param(item.conditions().fa())
        .param(item.conditions().en())
        .param(item.vote().castingReason())
        .param(Departure.write(item.explanation().departsFrom()))
        .param(item.explanation().reason())
        .param(item.responsible())
        .param(item.dueOn())
        .param(Timestamp.from(now))
        .param(content)
        .param(sha256)
        .param(decidesCase(item))
        .update();
    chronicle.ofItem(
        session,
        item,
        ref -> new VoteEvents.ResolutionAdopted(ref, number, item.vote().outcome(), sha256));
    return number;
  }

  /**
   * A ratification says that a decision stays; on an appeal only that decides the case which takes
   * the place of the decision that was appealed.
   */
  private static boolean decidesCase(AgendaItem item) {
    if (item.isAppeal()) {
      return item.appealed().relief() == Relief.OVERTURN
          && item.vote().outcome().startsWith("APPROVED");
    }
    return item.kind() != ItemKind.RATIFICATION;
  }

  /** Numbered apart from the meetings, in the order of approval. */
  private String circular(Council council, Session session) {
    return String.format(
        Locale.ROOT,
        "%s%d-Z-%02d",
        prefix(council),
        session.year(),
        numbers.next(council.code() + "-Z", session.year()));
  }

  private static String prefix(Council council) {
    return council.level() == CouncilLevel.COUNTY ? council.code() + "-" : "";
  }

  private static String number(Council council, Session session, int orderNo) {
    return String.format(
        Locale.ROOT,
        "%s%d-%02d-%02d",
        prefix(council),
        session.year(),
        session.sessionNo(),
        orderNo);
  }

  private static Map<String, Object> content(
      Session session, AgendaItem item, String number, LocalText text, Instant at) {
    AgendaItem.Vote vote = item.vote();
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("number", number);
    content.put("session", session.number());
    content.put("adoptedAt", at.toString());
    content.put("proposalId", item.proposalId());
    content.put("text", both(text));
    content.put("outcome", vote.outcome());
    content.put("partial", vote.partial());
    content.put("conditional", vote.conditional());
    content.put("castingVote", vote.castingVote());
    content.put("castingReason", vote.castingReason());
    content.put("departsFrom", Departure.write(item.explanation().departsFrom()));
    content.put("departureReason", item.explanation().reason());
    if (item.isAppeal()) {
      content.put("relief", item.appealed().relief().name());
    }
    content.put("requested", item.requested());
    content.put("amountGranted", item.amountGranted());
    content.put("conditions", both(item.conditions()));
    content.put("responsible", item.responsible());
    content.put("dueOn", item.dueOn() == null ? null : item.dueOn().toString());
    content.put("quorum", vote.quorum());
    content.put("presentSeats", vote.presentSeats());
    content.put("eligible", vote.eligible());
    content.put("majority", vote.majority());
    content.put("needed", vote.needed());
    content.put("yes", vote.yes());
    content.put("no", vote.no());
    content.put("abstain", vote.abstain());
    content.put("defer", vote.defer());
    return content;
  }

  private static Map<String, String> both(LocalText text) {
    return Map.of("fa", text.fa(), "en", text.en());
  }
}
