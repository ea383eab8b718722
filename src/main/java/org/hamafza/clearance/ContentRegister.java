package org.hamafza.clearance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hamafza.identity.Member;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.OpenPage;
import org.hamafza.shared.PersianText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register of what was cleared, for the people of a council and the NGOs of each campaign. */
@Component
class ContentRegister {

  /**
   * Which contents are wanted; null: all.
   *
   * @param words found in code, title or audience; empty: all
   */
  record Filter(String words, ContentState state, ContentKind kind, ContentLanguage language) {}

  private final ContentTable table;
  private final Proposals proposals;

  ContentRegister(ContentTable table, Proposals proposals) {
    this.table = table;
    this.proposals = proposals;
  }

  /** A page of what the member may read, newest first. */
  @Transactional(readOnly = true)
  List<ContentItem> search(Member member, Filter filter, long beforeId, int limit) {
    List<Object> params = new ArrayList<>();
    String reach = reach(member, params);
    if (reach.isEmpty()) {
      return List.of();
    }
    StringBuilder sql = new StringBuilder("where i.code is not null and (" + reach + ")");
    narrow("state", filter.state(), sql, params);
    narrow("kind", filter.kind(), sql, params);
    narrow("language", filter.language(), sql, params);
    for (String word : PersianText.searchKey(filter.words()).split(" ")) {
      if (!word.isEmpty()) {
        sql.append(" and i.search_key like ?");
        params.add("%" + word + "%");
      }
    }
    sql.append(" and i.id < ? order by i.id desc fetch first ").append(limit).append(" rows only");
    return OpenPage.of(
        before ->
            table.query(sql.toString(), Stream.concat(params.stream(), Stream.of(before)).toList()),
        ContentItem::id,
        items -> open(member, items),
        beforeId,
        limit);
  }

  private static String reach(Member member, List<Object> params) {
    List<String> reach = new ArrayList<>();
    Set<Long> councils = member.councilsAs(ContentRights.OF_COUNCIL);
    if (!councils.isEmpty()) {
      reach.add("i.council_id in (" + marks(councils) + ")");
      params.addAll(councils);
    }
    if (!member.ngos().isEmpty()) {
      reach.add(
          "exists (select 1 from content_party p where p.item_id = i.id and p.ngo_id in ("
              + marks(member.ngos())
              + "))");
      params.addAll(member.ngos());
    }
    return String.join(" or ", reach);
  }

  private static void narrow(
      String column, Enum<?> wanted, StringBuilder sql, List<Object> params) {
    if (wanted != null) {
      sql.append(" and i.").append(column).append(" = ?");
      params.add(wanted.name());
    }
  }

  private List<ContentItem> open(Member member, List<ContentItem> items) {
    Map<Long, Proposal> cases =
        proposals.notKeptFrom(
            member, items.stream().map(ContentItem::proposalId).distinct().toList());
    return items.stream()
        .filter(i -> ContentRights.isOwn(member, i) || cases.containsKey(i.proposalId()))
        .toList();
  }

  private static String marks(Set<Long> ids) {
    return String.join(",", Collections.nCopies(ids.size(), "?"));
  }
}
