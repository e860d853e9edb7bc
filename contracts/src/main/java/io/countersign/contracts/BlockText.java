package io.countersign.contracts;

import io.countersign.documents.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The words of a paper as data: what is printed, without how. */
final class BlockText {

  private BlockText() {}

  static List<Object> of(List<Block> blocks) {
    List<Object> all = new ArrayList<>();
    blocks.forEach(block -> all.add(of(block)));
    return all;
  }

  private static Map<String, Object> of(Block block) {
    if (block instanceof Block.Heading heading) {
      return Map.of("heading", heading.text());
    } else if (block instanceof Block.Paragraph paragraph) {
      return Map.of("text", paragraph.text());
    } else if (block instanceof Block.Numbered clause) {
      return Map.of("number", clause.number(), "text", clause.text());
    } else if (block instanceof Block.Facts facts) {
      return Map.of(
          "facts", facts.facts().stream().map(f -> List.of(f.term(), f.value())).toList());
    } else if (block instanceof Block.Grid grid) {
      return Map.of(
          "columns", grid.columns().stream().map(Block.Column::heading).toList(),
          "rows", grid.rows().stream().map(Block.Row::cells).toList());
    }
    throw new IllegalArgumentException("nobody reads a " + block.getClass().getSimpleName());
  }
}
