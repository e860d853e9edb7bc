package io.countersign.house.planted.people;

/** Every name that says how a thing is built instead of what it is, beside some that look alike. */
public final class Misnamed {
  private Misnamed() {}

  /** A sales manager is a person; her name ends otherwise. */
  public record ManagerOfSales() {}

  /** A database of record is not an ending. */
  public record InformedTeam() {}

  /** A word that starts with the letter, as words do. */
  public interface Invoiced {}

  /** A word that starts like a forbidden beginning. */
  public record Abstraction() {}

  public record TeamImpl() {}

  public record TeamUtil() {}

  public record TeamUtils() {}

  public record TeamHelper() {}

  public record TeamManager() {}

  public record TeamProcessor() {}

  public record TeamData() {}

  public record TeamInfo() {}

  public record TeamDTO() {}

  public record TeamDto() {}

  public record DefaultTeam() {}

  public record AbstractTeam() {}

  public interface ITeam {}
}
