package org.hamafza.proposals.calls;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.identity.Appointment;
import org.hamafza.identity.Member;
import org.hamafza.identity.Role;
import org.hamafza.shared.NotFound;
import org.hamafza.shared.PersianText;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The calls for proposals, and which proposals belong to them. */
@Service
public class Calls {

  private static final Role[] OFFICE = {
    Role.SECRETARIAT_OFFICER, Role.SECRETARIAT_LEAD, Role.AUDITOR
  };

  private final CallTable table;
  private final CallLinkTable links;
  private final ExceptionTable exceptions;
  private final WorkingCalendar calendar;
  private final Clock clock;

  Calls(
      CallTable table,
      CallLinkTable links,
      ExceptionTable exceptions,
      WorkingCalendar calendar,
      Clock clock) {
    this.table = table;
    this.links = links;
    this.exceptions = exceptions;
    this.calendar = calendar;
    this.clock = clock;
  }

  /**
   * A call of one of the member's councils; before it was published only its secretariat sees it.
   *
   * @throws NotFound if there is none, or it is none of the member's concern
   */
  @Transactional(readOnly = true)
  public Call visibleTo(Member member, long id) {
    Call call = table.get(id);
    boolean concerned = councils(member).contains(call.councilId());
    if (!concerned || call.number() == null && !isOffice(member, call)) {
      throw new NotFound();
    }
    return call;
  }

  /** Whether the member reads about the call what applicants do not. */
  boolean isOffice(Member member, Call call) {
    return member.hasAny(call.councilId(), OFFICE);
  }

  /** A page of the calls of the member's councils, newest first, as {@link CallTable#heads}. */
  @Transactional(readOnly = true)
  List<Call> search(Member member, CallFilter filter, long beforeId, int limit) {
    Set<Long> concerned = councils(member);
    if (concerned.isEmpty()) {
      return List.of();
    }
    List<Object> params = new ArrayList<>(concerned);
    StringBuilder sql = new StringBuilder("where c.council_id in ").append(marks(concerned));
    Set<Long> office = member.councilsAs(OFFICE);
    sql.append(" and (c.number is not null");
    if (!office.isEmpty()) {
      sql.append(" or c.council_id in ").append(marks(office));
      params.addAll(office);
    }
    sql.append(")");
    for (String word : PersianText.searchKey(filter.words()).split(" ")) {
      if (!word.isEmpty()) {
        sql.append(" and c.search_key like ?");
        params.add("%" + word + "%");
      }
    }
    if (filter.state() != null) {
      sql.append(" and ").append(in(filter.state(), params));
    }
    sql.append(" and c.id < ? order by c.id desc fetch first ").append(limit).append(" rows only");
    params.add(beforeId);
    return table.heads(sql.toString(), params);
  }

  private String in(CallState state, List<Object> params) {
    if (state == CallState.DRAFT || state == CallState.WITHDRAWN) {
      return "c.state = '" + state + "'";
    }
    LocalDate today = today();
    params.add(today);
    if (state == CallState.OPEN) {
      params.add(today);
    }
    return "c.state = 'PUBLISHED' and "
        + switch (state) {
          case COMING -> "c.opens_on > ?";
          case CLOSED -> "c.closes_on < ?";
          default -> "c.opens_on <= ? and c.closes_on >= ?";
        };
  }

  /** The calls of a council under which this NGO may submit now. */
  @Transactional(readOnly = true)
  public List<Call> openTo(long councilId, long ngoId) {
    return table
        .query(
            "where c.council_id = ? and c.state = 'PUBLISHED' and c.opens_on <= ? order by c.id desc",
            List.of(councilId, today()))
        .stream()
        .filter(call -> isOpenTo(call, ngoId))
        .toList();
  }

  /** Whether this NGO may submit under the call now: in its time, or by a recorded exception. */
  @Transactional(readOnly = true)
  public boolean isOpenTo(Call call, long ngoId) {
    CallState state = call.on(today());
    return state == CallState.OPEN
        || state == CallState.CLOSED
            && exceptions
                .lastDay(call.id(), ngoId)
                .filter(day -> !today().isAfter(day))
                .isPresent();
  }

  /** Where the call stands now. */
  public CallState stateOf(Call call) {
    return call.on(today());
  }

  /** The call under which a proposal is written or was submitted; empty if it is unsolicited. */
  @Transactional(readOnly = true)
  public Optional<Call> of(long proposalId) {
    return links.callOf(proposalId).map(table::get);
  }

  /** The same, kept from changes until the commit. */
  @Transactional
  public Optional<Call> locked(long proposalId) {
    return links.callOf(proposalId).map(table::lock);
  }

  /**
   * The published calls of the member's councils, newest first, and those of the given proposals,
   * in one statement.
   */
  @Transactional(readOnly = true)
  public List<CalledProposal> named(Member member, Collection<Long> proposals) {
    return links.named(councils(member), proposals);
  }

  /**
   * Puts a proposal under a call; under none if it is null. Whoever calls has checked all rights.
   */
  @Transactional
  public void put(long proposalId, Long callId) {
    links.put(proposalId, callId);
  }

  private LocalDate today() {
    return calendar.today(clock);
  }

  private static Set<Long> councils(Member member) {
    return member.appointments().stream()
        .map(Appointment::councilId)
        .filter(id -> id != null)
        .collect(Collectors.toSet());
  }

  private static String marks(Collection<Long> ids) {
    return "(" + String.join(",", Collections.nCopies(ids.size(), "?")) + ")";
  }
}
