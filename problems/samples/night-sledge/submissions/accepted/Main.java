import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StreamTokenizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

public class Main {
    record Track(int to, int minutes) {}

    record Arrival(long minute, int hut, boolean tired) {}

    static final StreamTokenizer in =
            new StreamTokenizer(new BufferedReader(new InputStreamReader(System.in)));

    static int next() throws IOException {
        in.nextToken();
        return (int) in.nval;
    }

    /** Dijkstra over pairs (hut, whether the dogs are tired). */
    static long soonest(int n, List<List<Track>> tracks) {
        PriorityQueue<Arrival> due = new PriorityQueue<>(Comparator.comparingLong(Arrival::minute));
        boolean[][] seen = new boolean[2][n + 1];
        due.add(new Arrival(0, 1, false));
        while (!due.isEmpty()) {
            Arrival now = due.remove();
            if (now.hut() == n) return now.minute();
            boolean[] done = seen[now.tired() ? 1 : 0];
            if (done[now.hut()]) continue;
            done[now.hut()] = true;
            for (Track track : tracks.get(now.hut())) {
                due.add(new Arrival(now.minute() + track.minutes(), track.to(), now.tired()));
                if (now.tired()) continue;
                due.add(new Arrival(now.minute() + track.minutes() / 2, track.to(), true));
            }
        }
        return -1;
    }

    public static void main(String[] args) throws IOException {
        int n = next(), m = next();
        List<List<Track>> tracks = new ArrayList<>();
        for (int hut = 0; hut <= n; hut++) tracks.add(new ArrayList<>());
        while (m-- > 0) {
            int a = next(), b = next(), minutes = next();
            tracks.get(a).add(new Track(b, minutes));
            tracks.get(b).add(new Track(a, minutes));
        }
        System.out.println(soonest(n, tracks));
    }
}
