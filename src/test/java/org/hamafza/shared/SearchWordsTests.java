package org.hamafza.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Different words for one thing find each other. */
class SearchWordsTests {

  @ParameterizedTest
  @CsvSource({
    "هیئت امنا, هیأت امنای خیریه",
    "مسؤول مالی, مسئول مالی پروژه",
    "شورای توسعه و حمایت, دبیرخانهٔ شورای حمایت و توسعه",
    "سمن زنان, سازمان مردم‌نهاد زنان",
    "تشکل زنان, سمن زنان"
  })
  void findsTheOtherWord(String typed, String stored) {
    String key = PersianText.compactKey(stored);
    assertThat(SearchWords.compactKeys(typed)).anyMatch(key::contains);
  }

  @Test
  void beginsWithWhatWasTyped() {
    assertThat(SearchWords.compactKeys("آب و برق")).containsExactly("ابوبرق");
    assertThat(SearchWords.compactKeys("سمن زنان")).startsWith("سمنزنان").hasSize(3);
  }

  @Test
  void leavesWordsAloneThatOnlyContainAnother() {
    assertThat(SearchWords.compactKeys("یاسمن")).containsExactly("یاسمن");
  }
}
