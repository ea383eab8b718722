package org.hamafza.documents.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.hamafza.documents.content.HostileFiles.HostileFile;
import org.hamafza.shared.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is decided of a file, and how little of it is looked at in one go. */
class InspectionTests {

  /** Bytes in memory that remember the largest part that was asked for. */
  private static final class Watched implements Content {
    private final byte[] bytes;
    private int largest;

    private Watched(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public long size() {
      return bytes.length;
    }

    @Override
    public byte[] at(long offset, int length) {
      largest = Math.max(largest, length);
      int from = (int) Math.min(offset, bytes.length);
      return Arrays.copyOfRange(bytes, from, (int) Math.min(offset + length, bytes.length));
    }
  }

  static List<HostileFile> files() {
    return HostileFiles.all().stream().filter(InspectionTests::isAboutContent).toList();
  }

  // Of names another class decides before anybody looks at the content.
  private static boolean isAboutContent(HostileFile file) {
    return !"documents.error.name".equals(file.refusal());
  }

  @ParameterizedTest
  @MethodSource("files")
  void decides(HostileFile file) {
    Watched content = new Watched(file.bytes());
    String name = file.kept() == null ? file.name() : file.kept();
    Throwable thrown = catchThrowable(() -> Inspection.of(name, content));
    if (file.refusal() == null) {
      assertThat(thrown).isNull();
    } else {
      assertThat(thrown).isInstanceOf(InvalidInput.class);
      assertThat(((InvalidInput) thrown).errors().get(0).messageKey()).isEqualTo(file.refusal());
    }
    // The directory of an archive may be read whole; it has a limit of its own.
    assertThat(content.largest).isLessThanOrEqualTo(1024 * 1024);
  }

  @Test
  void isNotLedAstrayByAnyChangeOfAnHonestFile() {
    Random random = new Random(1399);
    List<HostileFile> honest =
        HostileFiles.all().stream().filter(file -> file.refusal() == null).toList();
    for (int i = 0; i < 3_000; i++) {
      HostileFile file = honest.get(random.nextInt(honest.size()));
      byte[] bytes = file.bytes().clone();
      for (int change = random.nextInt(4); change >= 0; change--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      int length = random.nextInt(3) == 0 ? random.nextInt(bytes.length) : bytes.length;
      Throwable thrown =
          catchThrowable(
              () -> Inspection.of(file.kept(), new Watched(Arrays.copyOf(bytes, length))));
      if (thrown != null) {
        assertThat(thrown).as("%s, change %d", file, i).isInstanceOf(InvalidInput.class);
      }
    }
  }

  @Test
  void aFilmIsARowOfBoxesOfWhichOneDescribesIt() {
    byte[] head = box("ftyp", "isom\0\0\2\0isommp41");
    byte[] film = Pictures.joined(head, box("moov", "mvhd"), box("mdat", "pictures"));
    assertThat(film("clip.mp4", film)).isNull();
    assertThat(film("clip.mp4", head)).isEqualTo("documents.error.damaged");
    byte[] broken = Arrays.copyOf(film, film.length - 1);
    assertThat(film("clip.mp4", broken)).isEqualTo("documents.error.damaged");
    byte[] more = Pictures.joined(film, Pictures.latin("MZ"));
    assertThat(film("clip.mp4", more)).isEqualTo("documents.error.damaged");
    assertThat(film("clip.mp4", Pictures.png(1, 1, ""))).isEqualTo("documents.error.content");
    assertThat(film("clip.pdf", film)).isEqualTo("documents.error.content");
  }

  private static byte[] box(String type, String content) {
    byte[] length = ByteBuffer.allocate(4).putInt(8 + content.length()).array();
    return Pictures.joined(length, Pictures.latin(type + content));
  }

  private static String film(String name, byte[] bytes) {
    Throwable thrown = catchThrowable(() -> Inspection.of(name, new Watched(bytes)));
    return thrown == null ? null : ((InvalidInput) thrown).errors().get(0).messageKey();
  }

  @Test
  void findsTheTestVirusAlsoWhereABeginningOfItComesBeforeIt() {
    byte[] bytes =
        Pictures.latin(
            "X5O!P%@AP[4\\PZX5O!" + HostileFiles.EICAR.substring(0, 9) + HostileFiles.EICAR);
    assertThat(Needle.testVirus().isIn(new Watched(bytes).stream())).isTrue();
    byte[] less = Arrays.copyOf(bytes, bytes.length - 1);
    assertThat(Needle.testVirus().isIn(new Watched(less).stream())).isFalse();
  }
}
