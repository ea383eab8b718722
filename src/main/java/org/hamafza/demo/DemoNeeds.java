package org.hamafza.demo;

import java.util.List;
import org.hamafza.identity.Councils;
import org.hamafza.identity.Member;
import org.hamafza.identity.People;
import org.hamafza.registry.NeedContent;
import org.hamafza.registry.Needs;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Registers the made-up needs of the first council as its officer, all or nothing. */
@Component
@Profile("demo")
class DemoNeeds {

  private static final String OFFICER = "officer1";

  private final DemoFiles files;
  private final Needs needs;
  private final Councils councils;
  private final People people;

  DemoNeeds(DemoFiles files, Needs needs, Councils councils, People people) {
    this.files = files;
    this.needs = needs;
    this.councils = councils;
    this.people = people;
  }

  /** Once: an installation that has needs keeps them as they are. */
  @Transactional
  public void tell() {
    long council = councils.byCode(DemoFoundation.ISFAHAN).orElseThrow().id();
    Member officer = people.member(OFFICER).orElseThrow();
    List<NeedContent> wanted = needs.of(council).isEmpty() ? files.needs() : List.of();
    ActingPerson.as(
        OFFICER,
        () -> {
          wanted.forEach(each -> needs.register(officer, council, each));
          return wanted;
        });
  }
}
