package io.countersign.calculation;

import io.countersign.deals.DealTeam;
import java.util.Arrays;

/** In which cells of whom a sale may be paid: of those credited with it, and of its sellers. */
final class Seats {

  private final Ground ground;
  private final Grid grid;

  Seats(Ground ground, Grid grid) {
    this.ground = ground;
    this.grid = grid;
  }

  /** The numbers of the cells in the grid, each once. */
  int[] of(Credits credits, int sale) {
    int credited = credits.end(sale) - credits.first(sale);
    int cell = ground.cells.of(credits.sold(sale).on());
    boolean spif = cell >= 0 && SpifTurns.mayEarn(credits.decisions(sale));
    DealTeam team = credits.sold(sale).opportunity().team();
    int[] seats = new int[credited + (spif ? team.members().size() : 0)];
    int size = 0;
    for (int credit = credits.first(sale); credit < credits.end(sale); credit++) {
      size = added(seats, size, grid.seatOf(credits.slot(credit)));
    }
    if (spif) {
      int last = ground.cells.lastOf(ground.cells.periodOf(cell));
      for (DealTeam.Member seller : team.sellers()) {
        size = added(seats, size, grid.seat(ground.people.number(seller.who()), last));
      }
    }
    return size == seats.length ? seats : Arrays.copyOf(seats, size);
  }

  private static int added(int[] seats, int size, int seat) {
    for (int i = 0; i < size; i++) {
      if (seats[i] == seat) {
        return size;
      }
    }
    seats[size] = seat;
    return size + 1;
  }
}
