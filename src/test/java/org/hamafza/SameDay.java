package org.hamafza;

import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/** Every class of tests begins on the same day, whatever those before it have set the clock to. */
class SameDay extends AbstractTestExecutionListener {

  @Override
  public void beforeTestClass(TestContext test) {
    test.getApplicationContext().getBean(ManualClock.class).reset();
  }
}
