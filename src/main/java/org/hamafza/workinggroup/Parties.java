package org.hamafza.workinggroup;

import java.util.List;
import java.util.stream.Stream;
import org.hamafza.identity.People;
import org.hamafza.identity.Person;
import org.hamafza.identity.Role;
import org.hamafza.workinggroup.GroupMember.Party;

/** What is asked about several parties at once. */
final class Parties {

  private Parties() {}

  static List<GroupMember> joined(List<GroupMember> members) {
    return members.stream().filter(each -> each.state() == GroupMember.State.MEMBER).toList();
  }

  static List<String> codes(List<GroupMember> members) {
    return members.stream().map(each -> each.party().code()).toList();
  }

  /** Who acts for a party. */
  static List<Person> people(Party party, long councilId, People people) {
    if (party.isAgency()) {
      return people.focalPersons(party.agencyCode(), councilId);
    }
    return Stream.concat(
            people.ofNgo(party.ngoId(), Role.NGO_SIGNATORY).stream(),
            people.ofNgo(party.ngoId(), Role.NGO_SUBMITTER).stream())
        .distinct()
        .toList();
  }
}
