/** Periods of a fiscal calendar and half-open ranges of dates. It never asks what day it is. */
@NullMarked
package io.countersign.calendar;

import org.jspecify.annotations.NullMarked;
