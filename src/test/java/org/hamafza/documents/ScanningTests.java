package org.hamafza.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.LocalDate;
import org.hamafza.DatabaseTest;
import org.hamafza.ManualClock;
import org.hamafza.TestCouncil;
import org.hamafza.TestCouncils;
import org.hamafza.documents.content.HostileFiles;
import org.hamafza.documents.content.HostileFiles.HostileFile;
import org.hamafza.identity.Member;
import org.hamafza.proposals.ProposalFiles;
import org.hamafza.proposals.ProposalFixtures;
import org.hamafza.registry.Ngo;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.Unavailable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where a scanner is set up, nothing is kept that it has not seen. */
@DatabaseTest
class ScanningTests {

  @Autowired private UploadDesk desk;
  @Autowired private UploadLimits limits;
  @Autowired private PieceTable pieces;
  @Autowired private VirusScanner none;
  @Autowired private ProposalFiles files;
  @Autowired private ProposalFixtures fixtures;
  @Autowired private TestCouncils councils;
  @Autowired private ManualClock clock;
  @Autowired private JdbcClient db;

  private TestCouncil council;
  private Member writer;
  private long draft;

  @BeforeEach
  void found() {
    clock.setDay(LocalDate.of(2020, 11, 1));
    council = councils.found();
    Ngo ngo = fixtures.ngo(council, "writer", ProposalFixtures.likeN06("B"));
    writer = council.member("writer");
    draft = fixtures.aProposal(council).by(ngo, "writer").withoutDocuments().draft();
  }

  @Test
  void keepsWhatTheScannerHasSeenWhole() throws IOException {
    try (FakeClamd clamd = FakeClamd.counting()) {
      VirusScanner scanner = scanner(clamd.address());
      receive(scanner, 600_000);
      assertThat(clamd.sizes()).containsExactly(600_000);
      assertThat(files.of(writer, draft)).hasSize(1);
      assertThat(scanner.state()).isEqualTo(new VirusScanner.State(true, true, null, ""));
    }
  }

  @Test
  void refusesWhatTheScannerFinds() throws IOException {
    try (FakeClamd clamd = FakeClamd.saying("stream: Worm FOUND\0")) {
      assertThatExceptionOfType(InvalidInput.class)
          .isThrownBy(() -> receive(scanner(clamd.address()), 1000))
          .withMessageContaining("documents.error.virus");
      assertThat(files.of(writer, draft)).isEmpty();
    }
  }

  // Our own look knows the test virus alone; what hides in a document is the scanner's to find.
  @Test
  void refusesADocumentInWhichTheScannerFindsSomething() throws IOException {
    try (FakeClamd clamd = FakeClamd.saying("stream: Eicar-Test-Signature FOUND\0")) {
      HostileFiles.all().stream()
          .filter(file -> file.refusal() == null)
          .forEach(file -> refuses(scanner(clamd.address()), file));
    }
    assertThat(files.of(writer, draft)).isEmpty();
  }

  @Test
  void refusesTheTestVirusPlainOrPackedEvenIfTheScannerDoesNotKnowIt() throws IOException {
    try (FakeClamd clamd = FakeClamd.saying("stream: OK\0")) {
      HostileFiles.all().stream()
          .filter(file -> "documents.error.virus".equals(file.refusal()))
          .forEach(file -> refuses(scanner(clamd.address()), file));
    }
    assertThat(files.of(writer, draft)).isEmpty();
  }

  private void refuses(VirusScanner scanner, HostileFile file) {
    NewUpload wish = new NewUpload("proposal", draft, "OTHER", file.name());
    assertThatExceptionOfType(InvalidInput.class)
        .as(file.what())
        .isThrownBy(
            () ->
                council.as(
                    "writer",
                    () ->
                        uploads(scanner)
                            .receive(writer, wish, new ByteArrayInputStream(file.bytes()))))
        .withMessageContaining("documents.error.virus");
  }

  @Test
  void keepsNothingWhileTheScannerIsDownAndTellsTheOperator() throws IOException {
    VirusScanner scanner = scanner(nobody());
    assertThatExceptionOfType(Unavailable.class)
        .isThrownBy(() -> receive(scanner, 1000))
        .withMessageContaining("documents.error.scanner");
    assertThat(files.of(writer, draft)).isEmpty();
    VirusScanner.State state = scanner.state();
    assertThat(state.configured()).isTrue();
    assertThat(state.answers()).isFalse();
    assertThat(state.lastFailure()).isEqualTo(clock.instant());
    assertThat(state.cause()).isNotBlank();
  }

  @Test
  void takesTheLastPieceAgainOnceTheScannerIsBack() throws IOException {
    String address = nobody();
    NewUpload wish = new NewUpload("proposal", draft, "OTHER", "a.pdf");
    Upload upload =
        council.as("writer", () -> uploads(scanner(address)).begin(writer, wish, 300_000));
    assertThatThrownBy(
            () ->
                council.as(
                    "writer",
                    () ->
                        uploads(scanner(address))
                            .append(writer, upload.id(), 0, Supply.of(300_000))))
        .isInstanceOf(Unavailable.class);
    Upload stopped = desk.find(writer, upload.id());
    assertThat(stopped.isComplete()).isFalse();
    assertThat(stopped.received()).isEqualTo(PieceTable.PIECE);
    Supply supply = Supply.of(300_000);
    supply.skipNBytes(stopped.received());
    try (FakeClamd clamd = FakeClamd.counting()) {
      council.as(
          "writer",
          () ->
              uploads(scanner(clamd.address()))
                  .append(writer, upload.id(), stopped.received(), supply));
      assertThat(clamd.sizes()).containsExactly(300_000);
    }
    assertThat(files.of(writer, draft)).hasSize(1);
  }

  @Test
  void leavesNothingOfAFormThatCouldNotBeScanned() throws IOException {
    assertThatThrownBy(() -> receive(scanner(nobody()), 1000)).isInstanceOf(Unavailable.class);
    assertThat(
            db.sql("select count(*) from attachment where uploaded_by = ?")
                .param(writer.personId())
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void saysThatNoneIsSetUp() {
    assertThat(none.state()).isEqualTo(new VirusScanner.State(false, false, null, ""));
  }

  private void receive(VirusScanner scanner, long size) {
    NewUpload wish = new NewUpload("proposal", draft, "OTHER", "a.pdf");
    council.as("writer", () -> uploads(scanner).receive(writer, wish, Supply.of(size)));
  }

  private Uploads uploads(VirusScanner scanner) {
    return new Uploads(desk, limits, new Reception(desk, pieces, scanner));
  }

  private VirusScanner scanner(String address) {
    return new VirusScanner(address, Duration.ofSeconds(20), clock);
  }

  /** An address at which nobody listens. */
  private static String nobody() throws IOException {
    try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return "127.0.0.1:" + door.getLocalPort();
    }
  }
}
