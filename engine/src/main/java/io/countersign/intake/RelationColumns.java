package io.countersign.intake;

import io.countersign.yaml.Section;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a file of relations beside the hierarchy is written: who is what to whom, and when. */
record RelationColumns(
    String file,
    PersonColumn who,
    Word as,
    PersonColumn to,
    DateColumn from,
    @Nullable EndColumn until) {

  static RelationColumns read(Section relations) {
    RelationColumns read =
        new RelationColumns(
            MappingReader.file(relations),
            PersonColumn.read(relations, "who"),
            Word.read(relations, "as", "the relation, such as mentor"),
            PersonColumn.read(relations, "to"),
            DateColumn.read(relations, "from"),
            EndColumn.read(relations));
    relations.done();
    return read;
  }

  Set<String> columns() {
    return Columns.named(
        who.column(), as.column(), to.column(), from.column(), EndColumn.name(until));
  }
}
