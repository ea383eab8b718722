package org.hamafza;

import java.util.EnumMap;
import java.util.Map;
import org.hamafza.identity.Role;

/** One person of every role in a council of a test, to try a route as everybody. */
record Cast(TestCouncil council, Map<Role, String> names) {

  static Cast in(TestCouncil council) {
    Map<Role, String> names = new EnumMap<>(Role.class);
    names.put(Role.SECRETARIAT_OFFICER, "officer1");
    names.put(Role.SECRETARIAT_LEAD, "seat-secretary");
    names.put(Role.EXPERT_REVIEWER, "reviewer1");
    names.put(Role.AGENCY_FOCAL, "agency-doe");
    names.put(Role.COUNCIL_MEMBER, "seat-health");
    names.put(Role.COUNCIL_CHAIR, "seat-chair");
    names.put(Role.AUDITOR, "auditor");
    names.put(Role.PARAMETER_ADMIN, "admin1");
    names.put(Role.ADMINISTRATOR, "administrator");
    names.put(Role.OPERATOR, "operator");
    council.add("administrator", "it", Role.ADMINISTRATOR);
    council.add("operator", "it", Role.OPERATOR);
    return new Cast(council, names);
  }

  /** The user name of whoever holds that role. */
  String username(Role role) {
    return council.username(names.get(role));
  }
}
