package org.hamafza.documents.content;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes archives byte by byte, so that they can lie. */
final class ZipMaker {

  /** A part with everything about it that can be a lie. */
  private static final class Part {
    private final byte[] name;
    private final int method;
    private final byte[] packed;
    private int flags = 0x0800;
    private int attributes;
    private int crc;
    private int size;
    private int place;
    private Part shared;

    private Part(String name, int method, byte[] packed) {
      this.name = name.getBytes(StandardCharsets.UTF_8);
      this.method = method;
      this.packed = packed;
    }
  }

  private final List<Part> parts = new ArrayList<>();
  private byte[] before = new byte[0];
  private byte[] after = new byte[0];
  private int more;

  static ZipMaker zip() {
    return new ZipMaker();
  }

  ZipMaker part(String name, String text) {
    return part(name, text.getBytes(StandardCharsets.UTF_8));
  }

  ZipMaker part(String name, byte[] bytes) {
    return add(new Part(name, ZipPart.DEFLATED, deflated(bytes)), bytes);
  }

  ZipMaker stored(String name, byte[] bytes) {
    return add(new Part(name, ZipPart.STORED, bytes), bytes);
  }

  /** The last part has a password. */
  ZipMaker locked() {
    last().flags |= 1;
    return this;
  }

  /** The last part is a symbolic link of Unix. */
  ZipMaker link() {
    last().attributes = 0xA1FF << 16;
    return this;
  }

  /** The directory gives another size of the last part than it unpacks to. */
  ZipMaker sayingSize(int size) {
    last().size = size;
    return this;
  }

  ZipMaker sayingCrc(int crc) {
    last().crc = crc;
    return this;
  }

  /** The last part shares its bytes with the one before it. */
  ZipMaker sharing() {
    last().shared = parts.get(parts.size() - 2);
    return this;
  }

  ZipMaker behind(String text) {
    before = text.getBytes(StandardCharsets.ISO_8859_1);
    return this;
  }

  ZipMaker before(String text) {
    after = text.getBytes(StandardCharsets.ISO_8859_1);
    return this;
  }

  /** The directory counts more parts than there are. */
  ZipMaker counting(int more) {
    this.more = more;
    return this;
  }

  byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(before);
    for (Part part : parts) {
      if (part.shared != null) {
        part.place = part.shared.place;
      } else {
        part.place = out.size();
        out.writeBytes(head(part));
        out.writeBytes(part.packed);
      }
    }
    int directory = out.size();
    parts.forEach(part -> out.writeBytes(line(part)));
    int length = out.size() - directory;
    out.writeBytes(end(parts.size() + more, length, directory));
    out.writeBytes(after);
    return out.toByteArray();
  }

  private ZipMaker add(Part part, byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    part.crc = (int) crc.getValue();
    part.size = bytes.length;
    parts.add(part);
    return this;
  }

  private Part last() {
    return parts.get(parts.size() - 1);
  }

  private static byte[] head(Part part) {
    return little(30 + part.name.length)
        .putInt(0x04034b50)
        .putShort((short) 20)
        .putShort((short) part.flags)
        .putShort((short) part.method)
        .putInt(0)
        .putInt(part.crc)
        .putInt(part.packed.length)
        .putInt(part.size)
        .putShort((short) part.name.length)
        .putShort((short) 0)
        .put(part.name)
        .array();
  }

  private static byte[] line(Part part) {
    return little(46 + part.name.length)
        .putInt(0x02014b50)
        .putShort((short) 0x0314)
        .putShort((short) 20)
        .putShort((short) part.flags)
        .putShort((short) part.method)
        .putInt(0)
        .putInt(part.crc)
        .putInt(part.packed.length)
        .putInt(part.size)
        .putShort((short) part.name.length)
        .putInt(0)
        .putInt(0)
        .putInt(part.attributes)
        .putInt(part.place)
        .put(part.name)
        .array();
  }

  private static byte[] end(int count, int length, int directory) {
    return little(22)
        .putInt(0x06054b50)
        .putInt(0)
        .putShort((short) count)
        .putShort((short) count)
        .putInt(length)
        .putInt(directory)
        .putShort((short) 0)
        .array();
  }

  private static ByteBuffer little(int length) {
    return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static byte[] deflated(byte[] bytes) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    deflater.setInput(bytes);
    deflater.finish();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] part = new byte[8192];
    while (!deflater.finished()) {
      out.write(part, 0, deflater.deflate(part));
    }
    deflater.end();
    return out.toByteArray();
  }
}
