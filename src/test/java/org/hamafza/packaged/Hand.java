package org.hamafza.packaged;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;

/** How somebody works on a page: with a mouse, or by keyboard alone. */
interface Hand {

  /** Replaces what a field holds. */
  void type(Locator field, String text);

  /** Chooses in a list that drops down. */
  void choose(Locator list, String value);

  /** Ticks a box or chooses one of several. */
  void tick(Locator box);

  /** Presses a button or follows a link. */
  void press(Locator target);

  /** Chooses a file. */
  void attach(Locator field, FilePayload file);
}
