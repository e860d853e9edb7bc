/** One strict reader for every document that people write for us. It never knows what they mean. */
@NullMarked
package io.countersign.yaml;

import org.jspecify.annotations.NullMarked;
