package io.countersign.web.problems;

import org.springframework.http.HttpStatus;

/**
 * How a named refusal of the business reaches people and programs, declared as a bean beside the
 * page or API that can meet it. The exception's message says what was refused.
 *
 * @param type the exception that is the refusal
 * @param code a stable word for programs, such as "period-closed"
 * @param wayOut the sentence that says what to do next
 */
public record Refusal(
    Class<? extends Exception> type, HttpStatus status, String code, String wayOut) {}
