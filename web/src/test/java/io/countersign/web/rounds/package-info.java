@NullMarked
package io.countersign.web.rounds;

import org.jspecify.annotations.NullMarked;
