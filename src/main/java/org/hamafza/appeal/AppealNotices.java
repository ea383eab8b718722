package org.hamafza.appeal;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.hamafza.identity.People;
import org.hamafza.identity.Person;
import org.hamafza.identity.Role;
import org.hamafza.notify.Notifications;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.LocalText;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells those whom it concerns what becomes of an appeal. */
@Component
class AppealNotices {

  private final People people;
  private final Proposals proposals;
  private final Panel panel;
  private final Notifications notifications;
  private final MessageSource messages;

  AppealNotices(
      People people,
      Proposals proposals,
      Panel panel,
      Notifications notifications,
      MessageSource messages) {
    this.people = people;
    this.proposals = proposals;
    this.panel = panel;
    this.notifications = notifications;
    this.messages = messages;
  }

  void filed(Appeal appeal) {
    tell(ngo(appeal), appeal, "received");
    tell(office(appeal, Role.SECRETARIAT_LEAD), appeal, "filed");
  }

  void groundWanted(Appeal appeal, Instant until) {
    tell(ngo(appeal), appeal, "groundWanted", until);
  }

  /** The letter says why, and where one may turn next. */
  void refused(Appeal appeal) {
    tell(
        ngo(appeal),
        appeal,
        "refused",
        both("appeal.admissibility." + appeal.check().admissibility()),
        appeal.refusal().reason(),
        both("appeal.court"));
  }

  void hearing(Appeal appeal) {
    List<Person> hearing =
        panel.of(appeal.id()).stream().flatMap(id -> people.find(id).stream()).toList();
    tell(ngo(appeal), appeal, "hearing", appeal.hearing().at(), appeal.hearing().place());
    tell(hearing, appeal, "panel", appeal.hearing().at(), appeal.hearing().place());
  }

  void proposed(Appeal appeal) {
    tell(
        office(appeal, Role.SECRETARIAT_LEAD),
        appeal,
        "proposed",
        both("appeal.relief." + appeal.relief()));
  }

  /** The letter is final here and says where one may turn next. */
  void decided(Appeal appeal, LocalText reasons) {
    tell(
        ngo(appeal),
        appeal,
        "decided",
        both("appeal.state." + appeal.state()),
        both("appeal.after." + appeal.state()),
        reasons,
        both("appeal.court"));
  }

  void overdue(Appeal appeal) {
    tell(office(appeal, Role.COUNCIL_CHAIR), appeal, "overdue");
  }

  /** Somebody has to be appointed who was not involved before. */
  void nobody(Appeal appeal, Duty duty) {
    Set<Person> told = new LinkedHashSet<>();
    List.of(Role.COUNCIL_CHAIR, Role.ACTING_CHAIR, Role.SECRETARIAT_LEAD)
        .forEach(role -> told.addAll(office(appeal, role)));
    tell(
        told,
        appeal,
        "nobody",
        both("process.Appeal." + duty.element()),
        both("identity.role." + duty.own()));
  }

  private LocalText both(String key) {
    return new LocalText(
        messages.getMessage(key, null, Locale.forLanguageTag("fa")),
        messages.getMessage(key, null, Locale.ENGLISH));
  }

  private List<Person> office(Appeal appeal, Role role) {
    return people.holders(role, appeal.councilId());
  }

  private Set<Person> ngo(Appeal appeal) {
    Set<Person> told = new LinkedHashSet<>(people.ofNgo(appeal.ngoId(), Role.NGO_SIGNATORY));
    told.addAll(people.ofNgo(appeal.ngoId(), Role.NGO_SUBMITTER));
    return told;
  }

  private void tell(Collection<Person> told, Appeal appeal, String what, Object... more) {
    Proposal proposal = proposals.get(appeal.proposalId());
    Object[] args =
        Stream.concat(
                Stream.of(
                    appeal.number(),
                    proposal.number(),
                    proposal.title(),
                    both("appeal.decision." + appeal.decision().type())),
                Stream.of(more))
            .toArray();
    notifications.tell(told, "appeal.notice." + what, "/appeals/" + appeal.id(), args);
  }
}
