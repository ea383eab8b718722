package org.hamafza.documents.content;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Writes small pictures, also such as lie about their size. */
public final class Pictures {

  private Pictures() {}

  public static byte[] png(int width, int height, String comment) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(latin("\u0089PNG\r\n\u001a\n"));
    ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
    header.put(new byte[] {8, 2, 0, 0, 0});
    out.writeBytes(chunk("IHDR", header.array()));
    if (!comment.isEmpty()) {
      out.writeBytes(chunk("tEXt", latin("Comment\0" + comment)));
    }
    out.writeBytes(chunk("IDAT", new byte[] {0x78, (byte) 0x9C, 3, 0, 0, 0, 0, 1}));
    out.writeBytes(chunk("IEND", new byte[0]));
    return out.toByteArray();
  }

  static byte[] jpeg(int width, int height, String comment) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(latin("\u00FF\u00D8"));
    out.writeBytes(segment(0xE0, latin("JFIF\0\1\1\0\0\1\0\1\0\0")));
    out.writeBytes(segment(0xFE, latin(comment)));
    ByteBuffer frame = ByteBuffer.allocate(9).put((byte) 8).putShort((short) height);
    out.writeBytes(segment(0xC0, frame.putShort((short) width).put((byte) 1).array()));
    out.writeBytes(segment(0xDA, new byte[] {1, 1, 0, 0, 63, 0}));
    out.writeBytes(latin("scan\u00FF\0scan\u00FF\u00D9"));
    return out.toByteArray();
  }

  static byte[] webp(int width, int height, int moreSaid) {
    ByteBuffer out = ByteBuffer.allocate(34).order(ByteOrder.LITTLE_ENDIAN);
    out.put(latin("RIFF")).putInt(26 + moreSaid).put(latin("WEBPVP8L")).putInt(13);
    out.put((byte) 0x2F).putInt(width - 1 | height - 1 << 14);
    return out.array();
  }

  static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] chunk(String type, byte[] data) {
    CRC32 crc = new CRC32();
    crc.update(latin(type));
    crc.update(data);
    return ByteBuffer.allocate(12 + data.length)
        .putInt(data.length)
        .put(latin(type))
        .put(data)
        .putInt((int) crc.getValue())
        .array();
  }

  private static byte[] segment(int marker, byte[] data) {
    return ByteBuffer.allocate(4 + data.length)
        .put((byte) 0xFF)
        .put((byte) marker)
        .putShort((short) (2 + data.length))
        .put(data)
        .array();
  }
}
