package io.countersign.database;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that runs on H2 and again on the MySQL that the environment variable {@code
 * COUNTERSIGN_TEST_MYSQL} names (such as {@code
 * jdbc:mysql://127.0.0.1:3306/?allowPublicKeyRetrieval=true&useSSL=false}, user root, no password);
 * without it the second run is reported as skipped. The constructor of the class or the method asks
 * for a {@link TestDatabase}: it is migrated and holds only what the migrations put there.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@ExtendWith(EveryDatabase.class)
public @interface OnEveryDatabase {}
