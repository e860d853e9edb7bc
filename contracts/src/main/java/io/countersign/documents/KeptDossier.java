package io.countersign.documents;

/**
 * What one revision added to the dossier of a document.
 *
 * @param added the entries that are new in it
 * @param revisionLength the length of the file at the end of the revision, in bytes
 */
public record KeptDossier(Dossier added, int revisionLength) {}
