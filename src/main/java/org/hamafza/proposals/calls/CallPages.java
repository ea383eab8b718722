package org.hamafza.proposals.calls;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamafza.identity.Councils;
import org.hamafza.identity.Member;
import org.hamafza.identity.Role;
import org.hamafza.proposals.ScoredCriteria;
import org.hamafza.registry.Area;
import org.hamafza.registry.Areas;
import org.hamafza.registry.Counties;
import org.hamafza.registry.County;
import org.hamafza.registry.Ngo;
import org.hamafza.registry.Ngos;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what a page shows of a call, and what this reader can do there. */
@Component
class CallPages {

  private final Calls calls;
  private final CallLinkTable links;
  private final AmendmentTable amendments;
  private final CallExceptions exceptions;
  private final ScoredCriteria criteria;
  private final Councils councils;
  private final Areas areas;
  private final Counties counties;
  private final Ngos ngos;

  CallPages(
      Calls calls,
      CallLinkTable links,
      AmendmentTable amendments,
      CallExceptions exceptions,
      ScoredCriteria criteria,
      Councils councils,
      Areas areas,
      Counties counties,
      Ngos ngos) {
    this.calls = calls;
    this.links = links;
    this.amendments = amendments;
    this.exceptions = exceptions;
    this.criteria = criteria;
    this.councils = councils;
    this.areas = areas;
    this.counties = counties;
    this.ngos = ngos;
  }

  @Transactional(readOnly = true)
  CallView view(Member member, long id) {
    Call call = calls.visibleTo(member, id);
    boolean office = calls.isOffice(member, call);
    Set<String> wanted = call.content().areas();
    Set<String> where = call.content().counties();
    return new CallView(
        call,
        calls.stateOf(call),
        councils.get(call.councilId()).name(),
        areas.all().stream().filter(a -> wanted.contains(a.code())).map(Area::name).toList(),
        counties.all().stream().filter(c -> where.contains(c.code())).map(County::name).toList(),
        weights(call),
        amendments.of(id),
        office ? links.submitted(id) : null,
        office ? exceptions.all(id) : List.of());
  }

  private List<CallView.Weight> weights(Call call) {
    Map<String, Integer> points = call.content().weights();
    if (points.isEmpty()) {
      return List.of();
    }
    return criteria.from(call.criteriaSince()).stream()
        .filter(criterion -> points.containsKey(criterion.code()))
        .map(c -> new CallView.Weight(c.name(), points.get(c.code())))
        .toList();
  }

  /** The NGOs for which the member can begin a proposal under the call now. */
  @Transactional(readOnly = true)
  List<Ngo> beginners(Member member, Call call) {
    return member.ngos().stream()
        .sorted()
        .map(ngos::get)
        .filter(ngo -> ngo.councilId() == call.councilId() && calls.isOpenTo(call, ngo.id()))
        .toList();
  }

  /** The last day that was allowed to an NGO of the member; null if none was. */
  @Transactional(readOnly = true)
  LocalDate ownLastDay(Member member, Call call) {
    return member.ngos().stream()
        .flatMap(ngo -> exceptions.lastDay(call, ngo).stream())
        .max(LocalDate::compareTo)
        .orElse(null);
  }

  /** How many proposals were submitted under the calls of whose councils the member is office. */
  @Transactional(readOnly = true)
  Map<Long, Long> submitted(Member member, Collection<Call> shown) {
    List<Long> told =
        shown.stream().filter(call -> calls.isOffice(member, call)).map(Call::id).toList();
    Map<Long, Long> counted = links.submitted(told);
    return told.stream().collect(Collectors.toMap(id -> id, id -> counted.getOrDefault(id, 0L)));
  }

  /** Whether the member writes calls for some council. */
  static boolean mayWrite(Member member) {
    return member.hasAnywhere(Role.SECRETARIAT_OFFICER);
  }
}
