package org.hamafza.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.hamafza.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class NumbersTests {

  @Autowired Numbers numbers;
  @Autowired TransactionTemplate transaction;

  @Test
  void beginAtOneInEveryYear() {
    assertThat(take("begin", 1399)).isEqualTo(1);
    assertThat(take("begin", 1399)).isEqualTo(2);
    assertThat(take("begin", 1400)).isEqualTo(1);
  }

  @Test
  void areGivenBackByARollback() {
    take("back", 1399);
    transaction.executeWithoutResult(
        status -> {
          numbers.next("back", 1399);
          status.setRollbackOnly();
        });
    assertThat(take("back", 1399)).isEqualTo(2);
  }

  @Test
  void continueANumberingFromPaper() {
    numbers.continueAfter("paper", 1399, 41);
    assertThat(take("paper", 1399)).isEqualTo(42);
  }

  @Test
  void neverGoBack() {
    numbers.continueAfter("forward", 1399, 41);
    numbers.continueAfter("forward", 1399, 7);
    assertThat(take("forward", 1399)).isEqualTo(42);
  }

  @Test
  void areNeitherSkippedNorGivenTwiceWhenManyTakeAtOnce() throws Exception {
    ExecutorService many = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Long>> takers =
          IntStream.range(0, 200).<Callable<Long>>mapToObj(i -> () -> take("many", 1399)).toList();
      List<Long> taken = many.invokeAll(takers).stream().map(NumbersTests::get).sorted().toList();
      assertThat(taken)
          .isEqualTo(LongStream.rangeClosed(1, 200).boxed().collect(Collectors.toList()));
    } finally {
      many.shutdown();
    }
  }

  private long take(String series, int year) {
    return transaction.execute(status -> numbers.next(series, year));
  }

  private static <T> T get(Future<T> future) {
    try {
      return future.get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
