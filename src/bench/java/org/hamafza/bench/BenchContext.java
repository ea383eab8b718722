package org.hamafza.bench;

import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** Wraps the program's data source, and keeps what belongs to single tests out of the program. */
record BenchContext(UnaryOperator<DataSource> wrapping)
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    context.getBeanFactory().registerSingleton("singleTests", new SingleTests());
    context.getBeanFactory().addBeanPostProcessor(new Wrapper(wrapping));
  }

  private record Wrapper(UnaryOperator<DataSource> wrapping) implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
      return bean instanceof DataSource source ? wrapping.apply(source) : bean;
    }
  }

  private static final class SingleTests extends TypeExcludeFilter {

    @Override
    public boolean match(MetadataReader type, MetadataReaderFactory factory) {
      return type.getClassMetadata().getClassName().contains("Tests$");
    }

    @Override
    public boolean equals(Object other) {
      return other != null && other.getClass() == getClass();
    }

    @Override
    public int hashCode() {
      return getClass().hashCode();
    }
  }
}
