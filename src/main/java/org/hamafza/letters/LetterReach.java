package org.hamafza.letters;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.hamafza.identity.Member;
import org.hamafza.identity.Role;

/**
 * Which letters concern a member by office: those of the own council to its secretariat and
 * auditors, those to the own NGO, those to the own agency.
 *
 * @param condition on a letter {@code l} and its case {@code p}
 */
record LetterReach(String condition, List<Object> params) {

  private static final Role[] READERS = {
    Role.SECRETARIAT_OFFICER, Role.SECRETARIAT_LEAD, Role.AUDITOR
  };

  static LetterReach of(Member member) {
    List<String> ways = new ArrayList<>();
    List<Object> params = new ArrayList<>();
    Collection<Long> councils = member.councilsAs(READERS);
    add(ways, params, "l.council_id in ", councils);
    add(ways, params, "l.case_council_id in ", councils);
    add(ways, params, "l.agency_code is null and p.lead_ngo_id in ", member.ngos());
    member
        .councilsAs(Role.AGENCY_FOCAL, Role.AGENCY_DEPUTY)
        .forEach(
            council ->
                member
                    .agencies(council)
                    .forEach(
                        agency -> {
                          ways.add("l.case_council_id = ? and l.agency_code = ?");
                          params.addAll(List.of(council, agency));
                        }));
    return new LetterReach("(" + String.join(" or ", ways) + ")", List.copyOf(params));
  }

  boolean isEmpty() {
    return params.isEmpty();
  }

  private static void add(
      List<String> ways, List<Object> params, String condition, Collection<Long> ids) {
    if (!ids.isEmpty()) {
      ways.add(condition + "(" + String.join(",", Collections.nCopies(ids.size(), "?")) + ")");
      params.addAll(ids);
    }
  }
}
