package org.hamafza.process;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.stereotype.Component;

/**
 * Lets models reach delegates and no other bean: an expression in a model is not a way into the
 * application.
 *
 * <p>The engine offers no public setting for this. Its Spring support puts an expression manager
 * over the whole application context in place before plugins run, and {@code setBeans} has no
 * effect on that one; so it is replaced here, in the one file that uses the engine's internal
 * expression class.
 */
@Component
public class ExpressionBeans extends AbstractProcessEnginePlugin {

  private final BeanFactory beans;

  ExpressionBeans(BeanFactory beans) {
    this.beans = beans;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    Map<Object, Object> delegates = new Delegates(beans);
    engine.setBeans(delegates);
    engine.setExpressionManager(new JuelExpressionManager(delegates));
  }

  /**
   * Looks up on demand: delegates need the engine's services and cannot exist before the engine
   * does.
   */
  private static final class Delegates extends AbstractMap<Object, Object> {

    private final BeanFactory beans;

    Delegates(BeanFactory beans) {
      this.beans = beans;
    }

    @Override
    public boolean containsKey(Object name) {
      return name instanceof String bean
          && beans.containsBean(bean)
          && beans.isTypeMatch(bean, JavaDelegate.class);
    }

    @Override
    public Object get(Object name) {
      return containsKey(name) ? beans.getBean((String) name, JavaDelegate.class) : null;
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
      return Set.of();
    }
  }
}
