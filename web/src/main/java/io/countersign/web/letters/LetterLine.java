package io.countersign.web.letters;

import io.countersign.people.Participant;
import org.jspecify.annotations.Nullable;

/** A participant, and the letter of a plan version to them when there is one. */
public record LetterLine(Participant person, @Nullable LetterView letter) {}
