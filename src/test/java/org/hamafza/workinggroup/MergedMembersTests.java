package org.hamafza.workinggroup;

import static org.assertj.core.api.Assertions.assertThat;

import org.hamafza.DatabaseTest;
import org.hamafza.TestCouncil;
import org.hamafza.TestCouncils;
import org.hamafza.proposals.ProposalFixtures;
import org.hamafza.registry.Ngo;
import org.hamafza.workinggroup.GroupMember.Part;
import org.hamafza.workinggroup.GroupMember.Party;
import org.hamafza.workinggroup.GroupMember.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of the seats of an NGO that is merged into another. */
@DatabaseTest
class MergedMembersTests {

  @Autowired private MergedMembers merging;
  @Autowired private MemberTable members;
  @Autowired private JointWork jointWork;
  @Autowired private TestCouncils councils;
  @Autowired private ProposalFixtures fixtures;
  @Autowired private JdbcClient db;

  private TestCouncil council;
  private Ngo old;
  private Ngo kept;
  private long proposal;

  @BeforeEach
  void found() {
    council = councils.found();
    old = fixtures.ngo(council, "old", ProposalFixtures.likeN06("B"));
    kept = fixtures.ngo(council, "kept", ProposalFixtures.likeN06("B"));
    proposal = fixtures.aProposal(council).by(old, "old").draft();
  }

  @Test
  void aSeatPasses() {
    long group = group("ACTIVE");
    members.add(group, Party.ngo(old.id()), Part.PARTNER, null, State.MEMBER, "");
    assertThat(merging.effects(old, kept)).hasSize(1);
    merging.merge(old, kept);
    assertThat(members.of(group))
        .singleElement()
        .satisfies(seat -> assertThat(seat.party()).isEqualTo(Party.ngo(kept.id())));
  }

  @Test
  void ofTwoSeatsInOneGroupTheWeightierPartStays() {
    long group = group("ACTIVE");
    members.add(group, Party.ngo(kept.id()), Part.ALIGNED, null, State.ABSENT, "");
    members.add(group, Party.ngo(old.id()), Part.LEAD, null, State.MEMBER, "");
    assertThat(merging.obstacle(old, kept)).isEmpty();
    merging.merge(old, kept);
    assertThat(members.of(group))
        .extracting(seat -> seat.party().ngoId(), GroupMember::part, GroupMember::state)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(kept.id(), Part.LEAD, State.MEMBER),
            org.assertj.core.groups.Tuple.tuple(old.id(), Part.LEAD, State.REMOVED));
  }

  @Test
  void aGroupThatIsBeingFormedWithBothStandsInTheWay() {
    long group = group("FORMING");
    members.add(group, Party.ngo(kept.id()), Part.ALIGNED, null, State.PROPOSED, "");
    members.add(group, Party.ngo(old.id()), Part.PARTNER, null, State.PROPOSED, "");
    assertThat(merging.obstacle(old, kept)).contains("workinggroup.merge.forming");
  }

  @Test
  void workThatWasDoneTogetherIsRemembered() {
    Ngo other = fixtures.ngo(council, "other", ProposalFixtures.likeN06("B"));
    jointWork.remember(old.id(), other.id(), true);
    jointWork.remember(kept.id(), other.id(), false);
    jointWork.remember(old.id(), kept.id(), true);
    merging.merge(old, kept);
    assertThat(jointWork.between(kept.id(), other.id())).isEqualTo(1);
    assertThat(jointWork.between(old.id(), kept.id())).isZero();
    assertThat(jointWork.between(old.id(), other.id())).isZero();
  }

  private long group(String state) {
    db.sql(
            """
            insert into working_group (proposal_id, council_id, state, threshold, created_at) \
            values (?, ?, ?, 50, current_timestamp)""")
        .params(proposal, council.id(), state)
        .update();
    return db.sql("select id from working_group where proposal_id = ?")
        .param(proposal)
        .query(Long.class)
        .single();
  }
}
