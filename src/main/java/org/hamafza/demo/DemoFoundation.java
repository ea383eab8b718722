package org.hamafza.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.identity.Council;
import org.hamafza.identity.CouncilLevel;
import org.hamafza.identity.Councils;
import org.hamafza.identity.Member;
import org.hamafza.identity.People;
import org.hamafza.registry.Agencies;
import org.hamafza.registry.Counties;
import org.hamafza.registry.ExecutiveAgency;
import org.hamafza.registry.Ngo;
import org.hamafza.registry.Ngos;
import org.hamafza.registry.Territories;
import org.hamafza.shared.JalaliDate;
import org.hamafza.shared.LocalText;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Founds two councils with their people and NGOs on an empty installation, all or nothing. */
@Component
@Profile("demo")
class DemoFoundation {

  static final String ISFAHAN = "ISF";
  static final String YAZD = "YZD";

  /** Clears what is said about health. */
  static final String AUTHORITY = "authority-umsi";

  private final DemoFiles files;
  private final Councils councils;
  private final People people;
  private final DemoPeople demoPeople;
  private final Agencies agencies;
  private final Counties counties;
  private final Territories territories;
  private final Ngos ngos;
  private final WorkingCalendar calendar;
  private final Clock clock;

  DemoFoundation(
      DemoFiles files,
      Councils councils,
      People people,
      DemoPeople demoPeople,
      Agencies agencies,
      Counties counties,
      Territories territories,
      Ngos ngos,
      WorkingCalendar calendar,
      Clock clock) {
    this.files = files;
    this.councils = councils;
    this.people = people;
    this.demoPeople = demoPeople;
    this.agencies = agencies;
    this.counties = counties;
    this.territories = territories;
    this.ngos = ngos;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** Whether it had to be laid; a restart finds it. */
  @Transactional
  public boolean lay() {
    if (!councils.all().isEmpty() || !people.all().isEmpty()) {
      return false;
    }
    Map<String, Council> founded = new HashMap<>();
    founded.put(ISFAHAN, found(ISFAHAN, "demo.council.isf"));
    founded.put(YAZD, found(YAZD, "demo.council.yzd"));
    files.people().forEach(person -> demoPeople.add(person, founded.get(person.council())));
    agencies.all().forEach(agency -> focalPerson(agency, founded.get(ISFAHAN)));
    demoPeople.addAuthority(AUTHORITY, agencies.get("UMSI"), founded.get(ISFAHAN).id());
    giveCounties(founded.get(ISFAHAN));
    files.ngos().forEach(ngo -> register(ngo, founded.get(ngo.council())));
    return true;
  }

  private Council found(String code, String nameKey) {
    return councils.found(code, CouncilLevel.PROVINCE, demoPeople.text(nameKey));
  }

  private void giveCounties(Council council) {
    Set<String> all = counties.byCode().keySet();
    ActingPerson.as(
        "administrator",
        () -> {
          territories.give(member("administrator"), council.id(), all);
          return all;
        });
  }

  private void focalPerson(ExecutiveAgency agency, Council council) {
    String username = "agency-" + agency.code().toLowerCase(Locale.ROOT);
    demoPeople.addFocalPerson(username, agency, council.id());
  }

  private void register(DemoNgo demo, Council council) {
    boolean isfahan = council.code().equals(ISFAHAN);
    String registrar = isfahan ? "officer1" : "yazd-officer";
    LocalDate today = calendar.today(clock);
    LocalDate yearStart = new JalaliDate(JalaliDate.yearOf(today), 1, 1).toLocalDate();
    Ngo ngo =
        ActingPerson.as(
            registrar,
            () -> ngos.register(member(registrar), council.id(), demo.on(today, yearStart)));
    LocalText name = ngo.name();
    demoPeople.addSignatory(isfahan ? "ngo-" + demo.code() : "yazd-ngo", ngo.id(), name, council);
    if (demo.code().equals("n06")) {
      demoPeople.addEditor("ngo-n06-editor", ngo.id(), name, council);
    }
  }

  private Member member(String username) {
    return people.member(username).orElseThrow();
  }
}
