package io.countersign.library;

import io.countersign.canonical.Digest;
import io.countersign.library.KeptSheet.Mark;
import io.countersign.library.SheetEvent.What;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The sheets as they stand in the database, and what happened to them. */
@Component
class LibraryRows {

  private static final String ONE = " where kind = :kind and sheet_id = :id and version = :version";
  private static final String ALL = "select * from library_sheet";

  private final JdbcClient jdbc;

  LibraryRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<KeptSheet> find(SheetId id) {
    return of(jdbc.sql(ALL + ONE), id).query(LibraryRows::sheet).optional();
  }

  /** The sheet, held until the transaction ends. */
  Optional<KeptSheet> held(SheetId id) {
    return of(jdbc.sql(ALL + ONE + " for update"), id).query(LibraryRows::sheet).optional();
  }

  List<KeptSheet> all() {
    return jdbc.sql(ALL + " order by kind, sheet_id, version").query(LibraryRows::sheet).list();
  }

  List<KeptSheet> in(SheetState state) {
    return jdbc.sql(ALL + " where state = :state order by kind, sheet_id, version")
        .param("state", state.name())
        .query(LibraryRows::sheet)
        .list();
  }

  /** The sheets that are published together, held until the transaction ends. */
  List<KeptSheet> heldBundle(String bundle) {
    return jdbc.sql(ALL + " where bundle = :bundle order by kind, sheet_id, version for update")
        .param("bundle", bundle)
        .query(LibraryRows::sheet)
        .list();
  }

  long published() {
    return jdbc.sql("select count(*) from library_sheet where state = 'PUBLISHED'")
        .query(Long.class)
        .single();
  }

  void add(SheetId id, String bundle, String content, Mark written) {
    of(
            jdbc.sql(
                "insert into library_sheet (kind, sheet_id, version, bundle, content, sha256,"
                    + " state, saves, written_by, written_at) values (:kind, :id, :version,"
                    + " :bundle, :content, :sha256, 'DRAFT', 1, :by, :at)"),
            id)
        .param("bundle", bundle)
        .param("content", content)
        .param("sha256", digest(content))
        .param("by", written.by())
        .param("at", column(written.at()))
        .update();
    note(id, What.SAVED, content, written, "");
  }

  void save(KeptSheet sheet, String content, Mark written) {
    of(
            jdbc.sql(
                "update library_sheet set content = :content, sha256 = :sha256, state = 'DRAFT',"
                    + " saves = saves + 1, written_by = :by, written_at = :at"
                    + ONE),
            sheet.id())
        .param("content", content)
        .param("sha256", digest(content))
        .param("by", written.by())
        .param("at", column(written.at()))
        .update();
    note(sheet.id(), What.SAVED, content, written, "");
  }

  void move(KeptSheet sheet, SheetState to, What what, Mark done, String remark) {
    boolean published = to == SheetState.PUBLISHED;
    of(
            jdbc.sql(
                "update library_sheet set state = :state, published_by = :by, published_at = :at"
                    + ONE),
            sheet.id())
        .param("state", to.name())
        .param("by", published ? done.by() : null)
        .param("at", published ? column(done.at()) : null)
        .update();
    note(sheet.id(), what, sheet.content(), done, remark);
  }

  private void note(SheetId id, What what, String content, Mark done, String remark) {
    of(
            jdbc.sql(
                "insert into library_event (kind, sheet_id, version, what, sha256, done_by,"
                    + " done_at, remark) values (:kind, :id, :version, :what, :sha256, :by, :at,"
                    + " :remark)"),
            id)
        .param("what", what.name())
        .param("sha256", digest(content))
        .param("by", done.by())
        .param("at", column(done.at()))
        .param("remark", remark)
        .update();
  }

  List<SheetEvent> events(SheetId id) {
    return of(jdbc.sql("select * from library_event" + ONE + " order by seq"), id)
        .query(
            (row, number) ->
                new SheetEvent(
                    id,
                    What.valueOf(row.getString("what")),
                    new Mark(row.getString("done_by"), instant(row, "done_at").orElseThrow()),
                    row.getString("remark")))
        .list();
  }

  private static StatementSpec of(StatementSpec statement, SheetId id) {
    return statement
        .param("kind", id.kind().name())
        .param("id", id.edition().id())
        .param("version", id.edition().version());
  }

  private static KeptSheet sheet(ResultSet row, int number) throws SQLException {
    @Nullable String publisher = row.getString("published_by");
    Optional<Instant> published = instant(row, "published_at");
    return new KeptSheet(
        SheetId.of(row.getString("kind"), row.getString("sheet_id"), row.getInt("version")),
        row.getString("bundle"),
        row.getString("content"),
        SheetState.valueOf(row.getString("state")),
        row.getInt("saves"),
        new Mark(row.getString("written_by"), instant(row, "written_at").orElseThrow()),
        published
            .filter(at -> publisher != null)
            .map(at -> new Mark(String.valueOf(publisher), at)));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDateTime.class))
        .map(time -> time.toInstant(ZoneOffset.UTC));
  }

  private static LocalDateTime column(Instant at) {
    return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
  }

  private static String digest(String content) {
    return Digest.of(content.getBytes(StandardCharsets.UTF_8)).hex();
  }
}
