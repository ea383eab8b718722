package org.hamafza.web;

import jakarta.servlet.http.HttpServletRequest;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.NotFound;
import org.hamafza.shared.Unavailable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns what a reader may cause into an answer; everything else is a fault and goes to the log. */
@ControllerAdvice
class FailureAdvice {

  private final FailureTexts texts;
  private final FailureAnswer answer;

  FailureAdvice(FailureTexts texts, FailureAnswer answer) {
    this.texts = texts;
    this.answer = answer;
  }

  @ExceptionHandler({
    NotFound.class,
    Conflict.class,
    InvalidInput.class,
    Unavailable.class,
    ConcurrencyFailureException.class,
    DuplicateKeyException.class,
    NoResourceFoundException.class,
    HttpRequestMethodNotSupportedException.class,
    HttpMediaTypeException.class,
    HttpMessageNotReadableException.class,
    ServletRequestBindingException.class,
    MissingServletRequestPartException.class,
    MultipartException.class,
    TypeMismatchException.class,
    MethodArgumentNotValidException.class,
    HandlerMethodValidationException.class,
    ErrorResponseException.class
  })
  Object refuse(Exception exception, HttpServletRequest request) {
    return answer.to(request, texts.of(exception));
  }
}
