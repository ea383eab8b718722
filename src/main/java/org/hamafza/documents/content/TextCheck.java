package org.hamafza.documents.content;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Text is UTF-8, or UTF-16 that says so, from the first letter to the last: older encodings cannot
 * be told apart, and a wrong guess shows nonsense years later.
 */
final class TextCheck {

  private TextCheck() {}

  static void of(Content content) {
    CharsetDecoder decoder =
        charset(content.at(0, 2))
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer letters = CharBuffer.allocate(Content.PART);
    byte[] rest = new byte[0];
    for (long place = 0; place < content.size(); ) {
      byte[] part = content.at(place, Content.PART - rest.length);
      place += part.length;
      ByteBuffer bytes = ByteBuffer.allocate(rest.length + part.length).put(rest).put(part).flip();
      CoderResult result = decoder.decode(bytes, letters.clear(), place == content.size());
      Refusal.ENCODING.when(result.isError());
      Refusal.ENCODING.when(letters.flip().chars().anyMatch(TextCheck::isControl));
      // The beginning of a letter whose end comes with the next part.
      rest = new byte[bytes.remaining()];
      bytes.get(rest);
    }
  }

  private static Charset charset(byte[] head) {
    boolean little = head.length == 2 && head[0] == (byte) 0xFF && head[1] == (byte) 0xFE;
    boolean big = head.length == 2 && head[0] == (byte) 0xFE && head[1] == (byte) 0xFF;
    return little || big ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
  }

  private static boolean isControl(int c) {
    return c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' || c == 0x7F;
  }
}
