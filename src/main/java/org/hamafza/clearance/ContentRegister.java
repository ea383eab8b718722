package org.hamafza.clearance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.hamafza.identity.Member;
import org.hamafza.proposals.Proposals;
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
    return readable(member, sql.toString(), params, beforeId, limit);
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

  // What is kept from the member leaves no gap: a page is full as long as there is more.
  private List<ContentItem> readable(
      Member member, String sql, List<Object> params, long beforeId, int limit) {
    List<ContentItem> found = new ArrayList<>();
    long before = beforeId;
    while (true) {
      List<Object> place = new ArrayList<>(params);
      place.add(before);
      List<ContentItem> rows = table.query(sql, place);
      rows.stream()
          .filter(
              item ->
                  ContentRights.isOwn(member, item)
                      || !proposals.bars(member, proposals.get(item.proposalId())))
          .limit(limit - found.size())
          .forEach(found::add);
      if (rows.size() < limit || found.size() == limit) {
        return found;
      }
      before = rows.get(rows.size() - 1).id();
    }
  }

  private static String marks(Set<Long> ids) {
    return String.join(",", Collections.nCopies(ids.size(), "?"));
  }
}
