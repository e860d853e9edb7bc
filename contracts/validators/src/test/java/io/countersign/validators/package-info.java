/** Other people's validators, asked about our sealed files. They know nothing of our code. */
@NullMarked
package io.countersign.validators;

import org.jspecify.annotations.NullMarked;
