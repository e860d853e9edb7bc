package io.countersign.database;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs a test class on H2 and again on the MySQL that the environment variable {@code
 * COUNTERSIGN_TEST_MYSQL} names (such as {@code
 * jdbc:mysql://127.0.0.1:3306/?allowPublicKeyRetrieval=true&useSSL=false}, user root, no password);
 * without it the second run is reported as skipped. The constructor or a method asks for a {@link
 * TestDatabase}: each test method has its own, migrated and empty.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ClassTemplate
@ExtendWith(EveryDatabase.class)
public @interface OnEveryDatabase {}
