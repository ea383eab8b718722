package org.hamafza.packaged;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;

/** Points and clicks. */
final class MouseHand implements Hand {

  @Override
  public void type(Locator field, String text) {
    field.fill(text);
  }

  @Override
  public void choose(Locator list, String value) {
    list.selectOption(value);
  }

  @Override
  public void tick(Locator box) {
    box.check();
  }

  @Override
  public void press(Locator target) {
    target.click();
  }

  @Override
  public void attach(Locator field, FilePayload file) {
    field.setInputFiles(file);
  }
}
