import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Scanner;

public class Main {
    record Arrival(int minute, int cell) {}

    static String earliest(String grid, int side) {
        PriorityQueue<Arrival> due = new PriorityQueue<>(Comparator.comparingInt(Arrival::minute));
        boolean[] seen = new boolean[grid.length()];
        due.add(new Arrival(0, grid.indexOf('S')));
        while (!due.isEmpty()) {
            Arrival now = due.remove();
            if (grid.charAt(now.cell()) == 'E') return String.valueOf(now.minute());
            if (seen[now.cell()]) continue;
            seen[now.cell()] = true;
            for (int step : new int[] {-side, -1, 1, side}) {
                int near = now.cell() + step;
                if (grid.charAt(near) == '#') continue;
                int wait = grid.charAt(near) == '=' ? 3 - now.minute() % 3 : 1;
                due.add(new Arrival(now.minute() + wait, near));
            }
        }
        return "no way";
    }

    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int rows = in.nextInt(), side = in.nextInt() + 2;
        // A margin of water saves all checks of the border.
        StringBuilder grid = new StringBuilder("#".repeat(side));
        for (int row = 0; row < rows; row++) grid.append('#').append(in.next()).append('#');
        System.out.println(earliest(grid + "#".repeat(side), side));
    }
}
