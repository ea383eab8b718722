package org.hamafza.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hamafza.DatabaseTest;
import org.hamafza.ManualClock;
import org.hamafza.TestCouncil;
import org.hamafza.TestCouncils;
import org.hamafza.identity.Member;
import org.hamafza.proposals.Drafts;
import org.hamafza.proposals.ProposalFiles;
import org.hamafza.proposals.ProposalFixtures;
import org.hamafza.registry.Ngo;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files come piece by piece, over lines that break, from people who do what they should not. */
@DatabaseTest
class UploadTests {

  private static final long MOST = 20 * 1024 * 1024;

  @Autowired private Uploads uploads;
  @Autowired private UploadSweep sweep;
  @Autowired private Attachments attachments;
  @Autowired private ProposalFiles files;
  @Autowired private ProposalFixtures fixtures;
  @Autowired private Drafts drafts;
  @Autowired private TestCouncils councils;
  @Autowired private ManualClock clock;
  @Autowired private JdbcClient db;

  private TestCouncil council;
  private Ngo ngo;
  private Member writer;
  private long draft;

  @BeforeEach
  void found() {
    clock.setDay(LocalDate.of(2020, 11, 1));
    council = councils.found();
    ngo = fixtures.ngo(council, "writer", ProposalFixtures.likeN06("B"));
    writer = council.member("writer");
    draft = fixtures.aProposal(council).by(ngo, "writer").withoutDocuments().draft();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
  void whatWasResumedEqualsTheOriginal(int seed) throws Exception {
    Random random = new Random(seed);
    byte[] original = pdf(size(random), random);
    Upload upload = begin("a.pdf", original.length);
    while (!upload.isComplete()) {
      int from = (int) upload.received();
      int to = Math.min(original.length, from + 1 + random.nextInt(2 * PieceTable.PIECE));
      boolean breaks = random.nextInt(3) == 0;
      InputStream part = part(original, from, to, breaks ? random.nextInt(to - from + 1) : -1);
      UUID id = upload.id();
      Throwable broken = catchThrowable(() -> append(id, from, part));
      assertThat(broken == null || broken.getCause() instanceof IOException).isTrue();
      upload = uploads.find(writer, id);
      if (!breaks) {
        assertThat(upload.received()).isEqualTo(to);
      }
      if (random.nextInt(4) == 0) {
        long wrong = upload.received() + (random.nextBoolean() ? 1 : -1);
        assertThatExceptionOfType(OffsetMismatch.class)
            .isThrownBy(() -> append(id, wrong, part(original, 0, 1, -1)));
      }
    }
    Attachment kept = attachments.find(upload.id()).orElseThrow();
    assertThat(kept.size()).isEqualTo(original.length);
    assertThat(kept.sha256())
        .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(original)));
    assertThat(content(kept)).isEqualTo(original);
  }

  @Test
  void keepsWhatCameBeforeTheLineBroke() {
    Upload upload = begin("a.pdf", 10_000_000);
    assertThatThrownBy(() -> append(upload.id(), 0, Supply.breakingAt(1_000_000)))
        .hasRootCauseInstanceOf(IOException.class);
    assertThat(uploads.find(writer, upload.id()).received()).isEqualTo(1_000_000);
    assertThatThrownBy(() -> append(upload.id(), 1_000_000, Supply.breakingAt(0)))
        .hasRootCauseInstanceOf(IOException.class);
    assertThat(uploads.find(writer, upload.id()).received()).isEqualTo(1_000_000);
  }

  @Test
  void readsNoMoreOfAnEndlessFileThanIsAccepted() {
    Supply endless = Supply.of(200_000_000L * 100);
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> council.as("writer", () -> receive("a.pdf", endless)))
        .withMessageContaining("documents.error.size");
    assertThat(endless.taken()).isLessThanOrEqualTo(MOST + 2 * PieceTable.PIECE);
    assertThat(endless.largest()).isLessThanOrEqualTo(PieceTable.PIECE);
    assertThat(rows()).isZero();
  }

  @Test
  void readsTheLargestFileInPieces() {
    Supply supply = Supply.of(MOST);
    Attachment kept = council.as("writer", () -> receive("a.pdf", supply));
    assertThat(kept.size()).isEqualTo(MOST);
    assertThat(supply.largest()).isLessThanOrEqualTo(PieceTable.PIECE);
    assertThat(
            db.sql(
                    """
                    select max(octet_length(content)) from attachment_chunk \
                    where attachment_id = ?""")
                .param(kept.id())
                .query(Integer.class)
                .single())
        .isEqualTo(PieceTable.PIECE);
  }

  @Test
  void readsOneByteMoreThanWasAnnouncedAndNoOther() {
    Upload upload = begin("a.pdf", 100);
    Supply hundredfold = Supply.of(10_000);
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> append(upload.id(), 0, hundredfold))
        .withMessageContaining("documents.error.longer");
    assertThat(hundredfold.taken()).isEqualTo(101);
    assertThat(uploads.find(writer, upload.id()).received()).isZero();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, Long.MIN_VALUE, MOST + 1, Long.MAX_VALUE})
  void refusesASizeThatCannotBeBeforeAnythingComes(long size) {
    assertThatThrownBy(() -> begin("a.pdf", size)).isInstanceOf(InvalidInput.class);
    assertThat(rows()).isZero();
  }

  @Test
  void seesFromTheFirstPartThatAFileWillBeRefused() {
    Upload upload = begin("a.png", 10_000_000);
    Supply supply = Supply.of(10_000_000);
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> append(upload.id(), 0, supply))
        .withMessageContaining("documents.error.content");
    assertThat(supply.taken()).isLessThanOrEqualTo(PieceTable.PIECE);
    assertThatThrownBy(() -> uploads.find(writer, upload.id())).isInstanceOf(NotFound.class);
    assertThat(rows()).isZero();
  }

  @Test
  void forgetsAFileThatIsRefusedInTheEnd() {
    Upload upload = begin("a.png", 10);
    append(upload.id(), 0, Supply.of(9));
    assertThatThrownBy(() -> append(upload.id(), 9, Supply.of(1))).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> uploads.find(writer, upload.id())).isInstanceOf(NotFound.class);
    assertThat(rows()).isZero();
  }

  @Test
  void tellsAReplayedEndThatAllIsThere() {
    Upload upload = begin("a.pdf", 1000);
    append(upload.id(), 0, Supply.of(1000));
    assertThatExceptionOfType(OffsetMismatch.class)
        .isThrownBy(() -> append(upload.id(), 0, Supply.of(1000)))
        .matches(mismatch -> mismatch.expected() == 1000);
    assertThat(append(upload.id(), 1000, Supply.of(0)).isComplete()).isTrue();
    assertThatThrownBy(() -> append(upload.id(), 1000, Supply.of(1)))
        .isInstanceOf(InvalidInput.class);
    assertThat(files.of(writer, draft)).hasSize(1);
    assertThat(entries("FileAdded")).isEqualTo(1);
  }

  @Test
  void keepsOneFileWhenItsEndComesTwiceAtOnce() throws Exception {
    Upload upload = begin("a.pdf", 600_000);
    append(upload.id(), 0, Supply.of(500_000));
    byte[] end = new byte[100_000];
    List<Throwable> results =
        atOnce(
            4,
            () ->
                catchThrowable(() -> append(upload.id(), 500_000, new ByteArrayInputStream(end))));
    assertThat(results).filteredOn(each -> each == null).hasSize(1);
    assertThat(results)
        .filteredOn(each -> each != null)
        .hasOnlyElementsOfType(OffsetMismatch.class);
    assertThat(files.of(writer, draft)).hasSize(1);
    assertThat(entries("FileAdded")).isEqualTo(1);
    assertThat(content(files.of(writer, draft).get(0))).hasSize(600_000);
  }

  @Test
  void keepsTheBytesOfOneWhenTwoSendTheSamePart() throws Exception {
    Upload upload = begin("a.pdf", 900_000);
    List<Throwable> results =
        atOnce(3, () -> catchThrowable(() -> append(upload.id(), 0, Supply.of(300_000))));
    assertThat(results).filteredOn(each -> each == null).hasSize(1);
    append(upload.id(), 300_000, new ByteArrayInputStream(new byte[600_000]));
    byte[] content = content(files.of(writer, draft).get(0));
    for (int i = 0; i < 900_000; i++) {
      assertThat(content[i]).isEqualTo(i < 300_000 ? Supply.byteAt(i) : 0);
    }
  }

  @Test
  void isNobodyElsesUpload() {
    fixtures.ngo(council, "stranger", ProposalFixtures.likeN06("B"));
    council.addSignatory("colleague", ngo.id());
    Upload upload = begin("a.pdf", 1000);
    for (String other : List.of("stranger", "colleague", "officer1")) {
      Member member = council.member(other);
      assertThatThrownBy(() -> uploads.find(member, upload.id())).isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> uploads.discard(member, upload.id())).isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> uploads.append(member, upload.id(), 0, Supply.of(1000)))
          .isInstanceOf(NotFound.class);
    }
    assertThatThrownBy(() -> uploads.find(writer, UUID.randomUUID())).isInstanceOf(NotFound.class);
  }

  @Test
  void isOnlyForDraftsOfTheOwnNgo() {
    Ngo other = fixtures.ngo(council, "stranger", ProposalFixtures.likeN06("B"));
    long theirs = fixtures.aProposal(council).by(other, "stranger").draft();
    for (NewUpload wish :
        List.of(
            new NewUpload("proposal", theirs, "OTHER", "a.pdf"),
            new NewUpload("proposal", 900_000_000L, "OTHER", "a.pdf"),
            new NewUpload("report", draft, "EVIDENCE", "a.pdf"),
            new NewUpload("nothing", draft, "OTHER", "a.pdf"))) {
      assertThatThrownBy(() -> council.as("writer", () -> uploads.begin(writer, wish, 10)))
          .isInstanceOf(NotFound.class);
    }
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(
            () -> uploads.begin(writer, new NewUpload("proposal", draft, "NONE", "a.pdf"), 10))
        .withMessageContaining("kind");
  }

  @Test
  void isOverOnceTheDraftIsSubmitted() {
    Upload upload = begin("a.pdf", 1000);
    council.run("writer", () -> drafts.submit(writer, draft, drafts.own(writer, draft).edition()));
    assertThatThrownBy(() -> append(upload.id(), 0, Supply.of(1000))).isInstanceOf(Conflict.class);
    assertThat(files.of(writer, draft)).isEmpty();
    assertThatThrownBy(() -> begin("b.pdf", 1000)).isInstanceOf(Conflict.class);
  }

  @Test
  void isOverForWhoHasLeftTheNgo() {
    Upload upload = begin("a.pdf", 1000);
    db.sql("update appointment set valid_to = date '2020-10-01' where person_id = ?")
        .param(writer.personId())
        .update();
    Member left = council.member("writer");
    assertThatThrownBy(
            () -> council.as("writer", () -> uploads.append(left, upload.id(), 0, Supply.of(1000))))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void countsForNothingUntilItIsComplete() {
    Upload upload = begin("a.pdf", 1000);
    append(upload.id(), 0, Supply.of(999));
    assertThat(files.of(writer, draft)).isEmpty();
    assertThat(attachments.find(upload.id())).isEmpty();
    assertThat(uploads.unfinished(writer, "proposal", draft))
        .extracting(Upload::received)
        .containsExactly(999L);
    assertThat(entries("FileAdded")).isZero();
  }

  @Test
  void mayHaveAFewUnfinishedOnesAndNoMore() {
    for (int i = 0; i < 5; i++) {
      begin(i + ".pdf", 1000);
    }
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> begin("6.pdf", 1000))
        .withMessageContaining("documents.error.open");
    Upload first = uploads.unfinished(writer, "proposal", draft).get(0);
    uploads.discard(writer, first.id());
    assertThatThrownBy(() -> uploads.find(writer, first.id())).isInstanceOf(NotFound.class);
    begin("6.pdf", 1000);
  }

  @Test
  void isSweptADayAfterTheLastByte() {
    Upload upload = begin("a.pdf", 1000);
    clock.advance(Duration.ofHours(23));
    append(upload.id(), 0, Supply.of(500));
    clock.advance(Duration.ofHours(23));
    sweep.sweep();
    assertThat(uploads.find(writer, upload.id()).received()).isEqualTo(500);
    clock.advance(Duration.ofHours(2));
    assertThatThrownBy(() -> uploads.find(writer, upload.id())).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> append(upload.id(), 500, Supply.of(1))).isInstanceOf(NotFound.class);
    sweep.sweep();
    assertThat(rows()).isZero();
  }

  @Test
  void putsARemovedFileBackForADayAndThenForgetsIt() {
    Attachment first = council.as("writer", () -> receive("a.pdf", Supply.of(1000)));
    Attachment second = council.as("writer", () -> receive("b.pdf", Supply.of(1000)));
    council.run("writer", () -> files.remove(writer, draft, first.id()));
    council.run("writer", () -> files.remove(writer, draft, second.id()));
    assertThat(files.of(writer, draft)).isEmpty();
    assertThatThrownBy(() -> files.get(writer, draft, first.id())).isInstanceOf(NotFound.class);
    council.run("writer", () -> files.restore(writer, draft, first.id()));
    assertThat(files.of(writer, draft)).containsExactly(first);
    assertThat(content(first)).hasSize(1000);
    assertThatThrownBy(() -> files.restore(writer, draft, first.id())).isInstanceOf(NotFound.class);
    clock.advance(Duration.ofHours(25));
    assertThatThrownBy(() -> files.restore(writer, draft, second.id()))
        .isInstanceOf(NotFound.class);
    sweep.sweep();
    assertThat(rows()).isEqualTo(1);
    assertThat(List.of(entries("FileRemoved"), entries("FileRestored"))).containsExactly(2, 1);
  }

  @Test
  void neverSweepsWhatIsKept() {
    Attachment kept = council.as("writer", () -> receive("a.pdf", Supply.of(1000)));
    clock.advance(Duration.ofDays(4000));
    sweep.sweep();
    assertThat(content(kept)).hasSize(1000);
  }

  @Test
  void keepsASubmittedFileForEver() {
    Attachment file = council.as("writer", () -> receive("a.pdf", Supply.of(1000)));
    council.run("writer", () -> drafts.submit(writer, draft, drafts.own(writer, draft).edition()));
    assertThatThrownBy(() -> council.run("writer", () -> files.remove(writer, draft, file.id())))
        .isInstanceOf(Conflict.class);
    assertThat(files.of(council.member("officer1"), draft)).containsExactly(file);
  }

  @Test
  void refusesMoreFilesThanOneOwnerMayHave() {
    for (int i = 0; i < 50; i++) {
      council.as("writer", () -> receive("a.pdf", Supply.of(10)));
    }
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> begin("a.pdf", 10))
        .withMessageContaining("documents.error.count");
    Attachment first = files.of(writer, draft).get(0);
    council.run("writer", () -> files.remove(writer, draft, first.id()));
    council.as("writer", () -> receive("a.pdf", Supply.of(10)));
    assertThatThrownBy(() -> council.run("writer", () -> files.restore(writer, draft, first.id())))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void refusesMoreBytesThanOneOwnerMayHave() {
    db.sql("update attachment set size_bytes = 200000000 where id = ?")
        .param(council.as("writer", () -> receive("a.pdf", Supply.of(10))).id())
        .update();
    begin("b.pdf", 9_000_000);
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> begin("c.pdf", 10_000_000))
        .withMessageContaining("documents.error.total");
  }

  @Test
  void tellsWhichFilesAreTheSame() {
    Attachment one = council.as("writer", () -> receive("a.pdf", Supply.of(1000)));
    council.as("writer", () -> receive("b.pdf", Supply.of(999)));
    Attachment again = council.as("writer", () -> receive("c.pdf", Supply.of(1000)));
    assertThat(Duplicates.in(List.of(one, again))).containsOnlyKeys(again.id());
    assertThat(Duplicates.in(files.of(writer, draft))).hasSize(1).containsValue(one);
  }

  private Upload begin(String name, long size) {
    return council.as(
        "writer",
        () -> uploads.begin(writer, new NewUpload("proposal", draft, "OTHER", name), size));
  }

  private Upload append(UUID id, long offset, InputStream bytes) {
    return council.as("writer", () -> uploads.append(writer, id, offset, bytes));
  }

  private Attachment receive(String name, InputStream bytes) {
    return files.add(writer, draft, "OTHER", name, bytes);
  }

  private byte[] content(Attachment file) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      attachments.copy(file.id(), 0, file.size(), out);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return out.toByteArray();
  }

  /** How many files there are of the draft, whatever has become of them, and of their pieces. */
  private int rows() {
    return db.sql("select count(*) from attachment where owner_type = 'proposal' and owner_id = ?")
        .param(draft)
        .query(Integer.class)
        .single();
  }

  private int entries(String kind) {
    return db.sql(
            "select count(*) from audit_entry where kind = ? and subject_id = ? and subject_type = 'proposal'")
        .params(kind, draft)
        .query(Integer.class)
        .single();
  }

  private static List<Throwable> atOnce(int count, Callable<Throwable> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(count);
    CyclicBarrier start = new CyclicBarrier(count);
    List<Future<Throwable>> running = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      running.add(
          threads.submit(
              () -> {
                start.await();
                return work.call();
              }));
    }
    List<Throwable> results = new ArrayList<>();
    for (Future<Throwable> each : running) {
      results.add(each.get());
    }
    threads.shutdown();
    return results;
  }

  private static int size(Random random) {
    int[] edges = {1, 2, PieceTable.PIECE, 2 * PieceTable.PIECE};
    int size =
        random.nextBoolean()
            ? edges[random.nextInt(4)] + random.nextInt(3) - 1
            : random.nextInt(3 * PieceTable.PIECE);
    return Math.max(20, size);
  }

  private static byte[] pdf(int size, Random random) {
    byte[] bytes = new byte[size];
    random.nextBytes(bytes);
    byte[] head = "%PDF-1.4\n".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(head, 0, bytes, 0, head.length);
    return bytes;
  }

  /** A part that ends, or breaks after so many bytes. */
  private static InputStream part(byte[] all, int from, int to, int breaksAt) {
    ByteArrayInputStream bytes =
        new ByteArrayInputStream(
            Arrays.copyOfRange(all, from, breaksAt < 0 ? to : from + breaksAt));
    return new InputStream() {
      @Override
      public int read() throws IOException {
        return end(bytes.read());
      }

      @Override
      public int read(byte[] target, int at, int length) throws IOException {
        return end(bytes.read(target, at, Math.min(length, 1 + length / 3)));
      }

      private int end(int result) throws IOException {
        if (result < 0 && breaksAt >= 0) {
          throw new IOException("the line is broken");
        }
        return result;
      }
    };
  }
}
