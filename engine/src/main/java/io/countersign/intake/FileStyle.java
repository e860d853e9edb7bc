package io.countersign.intake;

import java.nio.charset.Charset;

/** How the files of a source are written. */
record FileStyle(Charset encoding, String delimiter, Dates dates, Numbers numbers) {}
