import java.util.Arrays;
import java.util.Scanner;

/** A table of all pairs of huts is far too large for ten thousand of them. */
public class Main {
    static final long NEVER = 1_000_000_000_000L;

    static long[][] table(int rows, int columns) {
        long[][] table = new long[rows][columns];
        for (long[] row : table) Arrays.fill(row, NEVER);
        return table;
    }

    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int n = in.nextInt(), m = in.nextInt();
        long[][] minutes = table(n + 1, n + 1), best = table(n + 1, 2);
        while (m-- > 0) {
            int a = in.nextInt(), b = in.nextInt();
            minutes[a][b] = minutes[b][a] = Math.min(minutes[a][b], in.nextInt());
        }
        boolean[][] seen = new boolean[n + 1][2];
        best[1][0] = 0;
        while (true) {
            int hut = 0, tired = 0;
            for (int state = 2; state < 2 * (n + 1); state++) {
                if (seen[state / 2][state % 2] || best[state / 2][state % 2] >= best[hut][tired]) continue;
                hut = state / 2;
                tired = state % 2;
            }
            if (hut == 0) break;
            seen[hut][tired] = true;
            for (int near = 1; near <= n; near++) {
                if (minutes[hut][near] == NEVER) continue;
                best[near][tired] = Math.min(best[near][tired], best[hut][tired] + minutes[hut][near]);
                if (tired == 0) best[near][1] = Math.min(best[near][1], best[hut][0] + minutes[hut][near] / 2);
            }
        }
        long answer = Math.min(best[n][0], best[n][1]);
        System.out.println(answer == NEVER ? -1 : answer);
    }
}
