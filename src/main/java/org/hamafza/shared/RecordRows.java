package org.hamafza.shared;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.springframework.beans.BeanUtils;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * Reads rows into records, {@code callRound} from the column {@code call_round}. Spring's own way,
 * {@code query(Class)}, first looks for a column {@code callRound} in every row; the database
 * throws at that, and H2 writes each throw with its stack to a file.
 */
public final class RecordRows<T extends Record> implements RowMapper<T> {

  private final Constructor<T> constructor;
  private final String[] columns;

  private RecordRows(Constructor<T> constructor, String[] columns) {
    this.constructor = constructor;
    this.columns = columns;
  }

  public static <T extends Record> RecordRows<T> of(Class<T> type) {
    return new RecordRows<>(
        BeanUtils.getResolvableConstructor(type),
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getName)
            .map(JdbcUtils::convertPropertyNameToUnderscoreName)
            .toArray(String[]::new));
  }

  @Override
  public T mapRow(ResultSet row, int index) throws SQLException {
    Class<?>[] types = constructor.getParameterTypes();
    Object[] values = new Object[columns.length];
    for (int i = 0; i < columns.length; i++) {
      Object value = JdbcUtils.getResultSetValue(row, row.findColumn(columns[i]), types[i]);
      values[i] = DefaultConversionService.getSharedInstance().convert(value, types[i]);
    }
    return BeanUtils.instantiateClass(constructor, values);
  }
}
