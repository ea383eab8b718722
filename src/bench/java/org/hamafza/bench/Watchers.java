package org.hamafza.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * People who have the page of a session open: each page asks for news as often as the page itself
 * says, all of them at moments of their own.
 */
final class Watchers implements AutoCloseable {

  private static final Pattern NEXT = Pattern.compile("hx-get=\"([^\"]+)\"");
  private static final long EVERY = 4_000;
  private static final int THREADS = 32;
  private static final int PATIENCE = 60;

  private final ScheduledThreadPoolExecutor beats = new ScheduledThreadPoolExecutor(THREADS);
  private final List<PageReader> readers;
  private final ConcurrentLinkedQueue<Double> seen = new ConcurrentLinkedQueue<>();
  private volatile long since;
  private volatile CountDownLatch left = new CountDownLatch(0);

  Watchers(List<PageReader> readers, long sessionId) {
    this.readers = readers;
    for (int i = 0; i < readers.size(); i++) {
      PageReader reader = readers.get(i);
      String[] next = {next(reader.get("/sessions/" + sessionId))};
      beats.scheduleAtFixedRate(
          () -> beat(reader, next), EVERY * i / readers.size(), EVERY, TimeUnit.MILLISECONDS);
    }
  }

  private void beat(PageReader reader, String[] next) {
    String news = reader.beat(next[0]);
    if (news != null) {
      next[0] = next(news);
      if (left.getCount() > 0) {
        seen.add((System.nanoTime() - since) / 1e9);
        left.countDown();
      }
    }
  }

  /** Seconds from the sending of the vote until each has its news. */
  List<Double> lagsOf(Callable<Void> vote) {
    try {
      TimeUnit.MILLISECONDS.sleep(2 * EVERY); // Until everybody has seen what was before.
      seen.clear();
      left = new CountDownLatch(readers.size());
      since = System.nanoTime();
      vote.call();
      if (!left.await(PATIENCE, TimeUnit.SECONDS)) {
        throw new IllegalStateException(left.getCount() + " have not seen the vote");
      }
      return new ArrayList<>(seen);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static String next(String page) {
    Matcher found = NEXT.matcher(page);
    if (!found.find()) {
      throw new IllegalStateException("The session is not open: " + page);
    }
    return found.group(1).replace("&amp;", "&");
  }

  @Override
  public void close() {
    beats.shutdownNow();
  }
}
