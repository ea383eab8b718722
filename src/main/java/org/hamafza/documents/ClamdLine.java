package org.hamafza.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One conversation with clamd, with one time limit for all of it: a plain socket has none for
 * writing, and a scanner that stops reading would hold the upload for ever.
 */
final class ClamdLine implements AutoCloseable {

  private static final int LONGEST_ANSWER = 1024;

  private final AsynchronousSocketChannel channel;
  private final long deadline;

  private ClamdLine(AsynchronousSocketChannel channel, long deadline) {
    this.channel = channel;
    this.deadline = deadline;
  }

  static ClamdLine to(InetSocketAddress address, Duration patience) throws IOException {
    long deadline = System.nanoTime() + patience.toNanos();
    ClamdLine line = new ClamdLine(AsynchronousSocketChannel.open(), deadline);
    try {
      line.await(line.channel.connect(address));
      return line;
    } catch (IOException | UnresolvedAddressException failure) {
      line.close();
      throw failure instanceof IOException io ? io : new IOException("unknown host", failure);
    }
  }

  void say(String command) throws IOException {
    write(ByteBuffer.wrap(command.getBytes(StandardCharsets.US_ASCII)));
  }

  /** A part of the content with its length before it; the part of length 0 is the last. */
  void send(byte[] part, int length) throws IOException {
    write(ByteBuffer.allocate(4 + length).putInt(length).put(part, 0, length).flip());
  }

  /** What it answers, up to the NUL or the end of the line. */
  String answer() throws IOException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    ByteBuffer bytes = ByteBuffer.allocate(LONGEST_ANSWER);
    while (await(channel.read(bytes.clear())) >= 0) {
      answer.write(bytes.array(), 0, bytes.position());
      String text = answer.toString(StandardCharsets.US_ASCII);
      if (text.indexOf('\0') >= 0) {
        return text.substring(0, text.indexOf('\0'));
      }
      if (text.length() > LONGEST_ANSWER) {
        throw new IOException("clamd does not stop answering");
      }
    }
    throw new IOException("clamd closed the line without an answer");
  }

  private void write(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      await(channel.write(bytes));
    }
  }

  private <T> T await(Future<T> future) throws IOException {
    try {
      return future.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException late) {
      throw new IOException("clamd did not answer in time", late);
    } catch (ExecutionException failed) {
      throw new IOException(String.valueOf(failed.getCause().getMessage()), failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for clamd", stopped);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
