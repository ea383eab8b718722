package org.hamafza.shared;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamSource;

/** The text of a table that somebody sent as a file. */
public final class TableFile {

  private TableFile() {}

  /**
   * The text of the file, of which nothing is changed.
   *
   * @param file null if none came
   * @throws InvalidInput at the field {@code file} if it is empty, too large or not UTF-8
   */
  public static String text(InputStreamSource file, int mostBytes) throws IOException {
    byte[] bytes = file == null ? new byte[0] : start(file, mostBytes + 1);
    if (bytes.length == 0) {
      throw new InvalidInput("file", "error.required");
    }
    if (bytes.length > mostBytes) {
      throw new InvalidInput("file", "error.table.tooLarge", mostBytes / 1024);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      throw new InvalidInput("file", "error.table.notUtf8");
    }
  }

  private static byte[] start(InputStreamSource file, int bytes) throws IOException {
    try (InputStream content = file.getInputStream()) {
      return content.readNBytes(bytes);
    }
  }
}
