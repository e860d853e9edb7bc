/**
 * What comes up after signatures, and who was told of it: each thing once, however many servers
 * look. It never knows how anybody is reached.
 */
@NullMarked
package io.countersign.diary;

import org.jspecify.annotations.NullMarked;
