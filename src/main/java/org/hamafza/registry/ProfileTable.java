package org.hamafza.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hamafza.documents.Attachment;
import org.hamafza.shared.CanonicalJson;
import org.hamafza.shared.PersianText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Keeps profiles as they are written, and every submitted version frozen. */
@Component
class ProfileTable {

  private final JdbcClient db;

  ProfileTable(JdbcClient db) {
    this.db = db;
  }

  long insert(long councilId, Long ngoId, Long applicantId, ProfileContent draft, Instant at) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    db.sql(
            """
            insert into ngo_profile (council_id, ngo_id, applicant_id, state, draft_content, \
            created_at) values (?, ?, ?, 'DRAFT', ?, ?)""")
        .params(councilId, ngoId, applicantId, ProfileJson.write(draft), Timestamp.from(at))
        .update(key, "id");
    return key.getKeyAs(Long.class);
  }

  Optional<Profile> find(long id) {
    return db.sql("select * from ngo_profile where id = ?")
        .param(id)
        .query(ProfileTable::profile)
        .optional();
  }

  /** The row, kept from others until the commit. */
  Optional<Profile> lock(long id) {
    return db.sql("select * from ngo_profile where id = ? for update")
        .param(id)
        .query(ProfileTable::profile)
        .optional();
  }

  /** The newest profile of an NGO. */
  Optional<Profile> ofNgo(long ngoId) {
    return db.sql(
            """
            select * from ngo_profile where ngo_id = ? order by id desc \
            fetch first 1 rows only""")
        .param(ngoId)
        .query(ProfileTable::profile)
        .optional();
  }

  /** The profiles that a person began for NGOs that are not known yet. */
  List<Profile> ofApplicant(long personId) {
    return db.sql(
            "select * from ngo_profile where applicant_id = ? and ngo_id is null order by id desc")
        .param(personId)
        .query(ProfileTable::profile)
        .list();
  }

  void write(long id, ProfileContent draft) {
    db.sql("update ngo_profile set draft_content = ? where id = ?")
        .params(ProfileJson.write(draft), id)
        .update();
  }

  void enter(long id, ProfileState state) {
    db.sql("update ngo_profile set state = ? where id = ?").params(state.name(), id).update();
  }

  void attach(long id, long ngoId) {
    db.sql("update ngo_profile set ngo_id = ? where id = ?").params(ngoId, id).update();
  }

  /** Freezes complete content with its files as the next version; gives the hash of it. */
  String freeze(Profile profile, List<Attachment> files, long submittedBy, Instant at) {
    var whole = ProfileJson.map(profile.draft());
    whole.put("files", files.stream().map(ProfileTable::file).toList());
    String json = CanonicalJson.write(whole);
    String sha256 = CanonicalJson.sha256Hex(json);
    int version = profile.version() + 1;
    ProfileContent.Identity identity = profile.draft().identity();
    db.sql(
            """
            insert into ngo_profile_version (profile_id, version_no, content, sha256, legal_id, \
            key_fa, key_en, submitted_by, submitted_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(profile.id(), version, json, sha256, identity.legalId())
        .params(
            PersianText.compactKey(identity.name().fa()),
            PersianText.compactKey(identity.name().en()))
        .params(submittedBy, Timestamp.from(at))
        .update();
    for (Attachment file : files) {
      db.sql("insert into ngo_profile_version_file values (?, ?, ?)")
          .params(profile.id(), version, file.id())
          .update();
    }
    db.sql("update ngo_profile set version_no = ?, state = 'SUBMITTED' where id = ?")
        .params(version, profile.id())
        .update();
    return sha256;
  }

  /** A submitted version. */
  ProfileContent version(long id, int version) {
    return ProfileJson.read(
        db.sql("select content from ngo_profile_version where profile_id = ? and version_no = ?")
            .params(id, version)
            .query(String.class)
            .single());
  }

  /** Everybody who submitted a version. */
  Set<Long> submitters(long id) {
    return Set.copyOf(
        db.sql("select distinct submitted_by from ngo_profile_version where profile_id = ?")
            .param(id)
            .query(Long.class)
            .list());
  }

  void addFile(long id, UUID file) {
    db.sql("insert into ngo_profile_file values (?, ?)").params(id, file).update();
  }

  void removeFile(long id, UUID file) {
    db.sql("delete from ngo_profile_file where profile_id = ? and attachment_id = ?")
        .params(id, file)
        .update();
  }

  /** The files that the next version will have. */
  Set<UUID> draftFiles(long id) {
    return uuids(
        db.sql("select attachment_id from ngo_profile_file where profile_id = ?")
            .param(id)
            .query(UUID.class)
            .list());
  }

  /** The files of a submitted version. */
  Set<UUID> files(long id, int version) {
    return uuids(
        db.sql(
                """
                select attachment_id from ngo_profile_version_file \
                where profile_id = ? and version_no = ?""")
            .params(id, version)
            .query(UUID.class)
            .list());
  }

  boolean isFrozen(UUID file) {
    return db.sql("select count(*) from ngo_profile_version_file where attachment_id = ?")
            .param(file)
            .query(Long.class)
            .single()
        > 0;
  }

  private static Set<UUID> uuids(Collection<UUID> ids) {
    return Set.copyOf(ids);
  }

  private static java.util.Map<String, Object> file(Attachment file) {
    return java.util.Map.of(
        "id", file.id().toString(),
        "kind", file.kind(),
        "fileName", file.fileName(),
        "sha256", file.sha256());
  }

  private static Profile profile(ResultSet row, int index) throws SQLException {
    return new Profile(
        row.getLong("id"),
        row.getLong("council_id"),
        row.getObject("ngo_id", Long.class),
        row.getObject("applicant_id", Long.class),
        ProfileState.valueOf(row.getString("state")),
        row.getInt("version_no"),
        ProfileJson.read(row.getString("draft_content")));
  }
}
