package org.hamafza.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The percentages at which people hear of open work. */
class AlarmsTests {

  @Test
  void followOneAnother() {
    Alarms alarms = Alarms.parse("200/50/100");
    assertThat(alarms.after(0)).contains(50);
    assertThat(alarms.after(50)).contains(100);
    assertThat(alarms.after(100)).contains(200);
    assertThat(alarms.after(200)).isEmpty();
    assertThat(alarms).hasToString("50/100/200");
  }

  @Test
  void remindBeforeTheEndAndEscalateAfterIt() {
    Alarms alarms = Alarms.parse("50/75/100/150/200");
    assertThat(alarms.level(50)).isEqualTo(Level.REMINDER);
    assertThat(alarms.level(75)).isEqualTo(Level.REMINDER);
    assertThat(alarms.level(100)).isEqualTo(Level.OVERDUE);
    assertThat(alarms.level(150)).isEqualTo(Level.OVERDUE);
    assertThat(alarms.level(200)).isEqualTo(Level.LONG_OVERDUE);
    assertThat(Alarms.parse("50/100").level(100)).isEqualTo(Level.OVERDUE);
  }
}
