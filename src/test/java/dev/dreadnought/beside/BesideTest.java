package dev.dreadnought.beside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class BesideTest {
  @Test
  void a_value_is_made_while_its_owner_goes_on() {
    CountDownLatch owner = new CountDownLatch(1);
    Beside<Thread> beside =
        Beside.of(
            () -> {
              await(owner);
              return Thread.currentThread();
            });
    owner.countDown();

    assertThat(beside.value()).isNotSameAs(Thread.currentThread()).matches(Thread::isDaemon);
  }

  @Test
  void what_goes_wrong_is_thrown_where_the_value_is_asked_for() {
    IllegalArgumentException wrong = new IllegalArgumentException("wrong");
    Beside<String> beside =
        Beside.of(
            () -> {
              throw wrong;
            });
    Beside<String> worse =
        Beside.of(
            () -> {
              throw new StackOverflowError();
            });

    assertThatThrownBy(beside::value).isSameAs(wrong);
    assertThatThrownBy(worse::value).isInstanceOf(StackOverflowError.class);
  }

  @Test
  void who_is_interrupted_while_waiting_still_gets_the_value_and_is_told_afterwards() {
    CountDownLatch asked = new CountDownLatch(1);
    Thread owner = Thread.currentThread();
    Beside<String> beside =
        Beside.of(
            () -> {
              await(asked);
              owner.interrupt();
              return "value";
            });
    asked.countDown();

    assertThat(beside.value()).isEqualTo("value");
    while (!Thread.interrupted()) {
      Thread.onSpinWait();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
