package org.hamafza.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

/** What a declared variable lets through and what it refuses. */
class VariableTests {

  private static final Variable<Long> REQUESTED = Variable.ofLong("requested");

  private final VariableScope scope = Mockito.mock(VariableScope.class);

  @Test
  void writesAndReadsAValueOfItsType() {
    REQUESTED.set(scope, 900_000_000L);
    Mockito.verify(scope).setVariable("requested", 900_000_000L);

    Mockito.when(scope.getVariable("requested")).thenReturn(900_000_000L);
    assertThat(REQUESTED.get(scope)).isEqualTo(900_000_000L);
    assertThat(REQUESTED.find(scope)).contains(900_000_000L);
  }

  @Test
  void refusesNull() {
    assertThatIllegalArgumentException().isThrownBy(() -> REQUESTED.set(scope, null));
  }

  @Test
  void failsWhenItIsNotSet() {
    assertThatIllegalStateException()
        .isThrownBy(() -> REQUESTED.get(scope))
        .withMessageContaining("requested");
    assertThat(REQUESTED.find(scope)).isEmpty();
  }

  @Test
  void failsWhenTheProcessHoldsAnotherType() {
    Mockito.when(scope.getVariable("requested")).thenReturn(7);
    assertThatIllegalStateException()
        .isThrownBy(() -> REQUESTED.get(scope))
        .withMessageContaining("Integer");
  }

  @Test
  void refusesAnotherTypeBehindAnUncheckedCast() {
    @SuppressWarnings("unchecked")
    Variable<Object> disguised = (Variable<Object>) (Variable<?>) REQUESTED;
    assertThatIllegalStateException().isThrownBy(() -> disguised.set(scope, "many"));
  }

  @Test
  void refusesTypesThatTheEngineWouldSerialise() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Variable<>("members", List.class));
    assertThatIllegalArgumentException().isThrownBy(() -> new Variable<>("facts", Map.class));
  }

  @Test
  void refusesANameThatIsNoVariable() {
    assertThatIllegalArgumentException().isThrownBy(() -> Variable.ofText("Requested amount"));
  }
}
