@NullMarked
package io.countersign.documents;

import org.jspecify.annotations.NullMarked;
