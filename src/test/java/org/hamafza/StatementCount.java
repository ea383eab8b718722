package org.hamafza;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts what one thread sends to the database; a batch is one statement. */
public final class StatementCount implements BeanPostProcessor {

  private static final ThreadLocal<Long> SENT = ThreadLocal.withInitial(() -> 0L);

  /** How many statements this work sends. */
  public static long of(Runnable work) {
    long before = SENT.get();
    work.run();
    return SENT.get() - before;
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource source && !(bean instanceof Counting)
        ? new Counting(source)
        : bean;
  }

  private static final class Counting extends DelegatingDataSource {

    Counting(DataSource source) {
      super(source);
    }

    @Override
    public Connection getConnection() throws SQLException {
      return watched(super.getConnection(), Connection.class);
    }
  }

  private static <T> T watched(T target, Class<T> type) {
    InvocationHandler handler =
        (proxy, method, args) -> {
          if (method.getName().startsWith("execute") && target instanceof Statement) {
            SENT.set(SENT.get() + 1);
          }
          Object result = call(target, method, args);
          return result instanceof Statement && method.getReturnType().isInterface()
              ? watch(result, method.getReturnType())
              : result;
        };
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  @SuppressWarnings("unchecked")
  private static <T> Object watch(Object result, Class<T> type) {
    return watched((T) result, type);
  }

  private static Object call(Object target, Method method, Object[] args) throws Throwable {
    try {
      return method.invoke(target, args);
    } catch (InvocationTargetException failed) {
      throw failed.getCause();
    }
  }
}
