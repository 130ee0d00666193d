import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Arrays;
import java.util.StringTokenizer;

public class Main {
    /** A stretch of street: its lamps, the lit ones at its ends, and its longest lit run. */
    record Stretch(int lamps, int left, int right, int best) {
        static final Stretch NOTHING = new Stretch(0, 0, 0, 0);
        static final Stretch DARK = new Stretch(1, 0, 0, 0);
        static final Stretch LIT = new Stretch(1, 1, 1, 1);

        Stretch join(Stretch next) {
            int across = right + next.left;
            return new Stretch(
                    lamps + next.lamps,
                    left == lamps ? across : left,
                    next.right == next.lamps ? across : next.right,
                    Math.max(across, Math.max(best, next.best)));
        }
    }

    static final int SIZE = 1 << 16;
    static final Stretch[] tree = new Stretch[2 * SIZE];

    static void update(int node) {
        tree[node] = tree[2 * node].join(tree[2 * node + 1]);
    }

    static void toggle(int lamp) {
        int node = SIZE + lamp;
        tree[node] = tree[node] == Stretch.LIT ? Stretch.DARK : Stretch.LIT;
        while ((node /= 2) > 0) update(node);
    }

    /** Lamps first..last-1, joined from both ends towards the middle. */
    static int longest(int first, int last) {
        Stretch head = Stretch.NOTHING, tail = Stretch.NOTHING;
        int left = SIZE + first, right = SIZE + last;
        for (; left < right; left /= 2, right /= 2) {
            if (left % 2 == 1) head = head.join(tree[left++]);
            if (right % 2 == 1) tail = tree[--right].join(tail);
        }
        return head.join(tail).best();
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        StringTokenizer line = new StringTokenizer(in.readLine());
        int n = Integer.parseInt(line.nextToken()), q = Integer.parseInt(line.nextToken());
        String lamps = in.readLine();
        Arrays.fill(tree, Stretch.NOTHING);
        for (int i = 0; i < n; i++) {
            tree[SIZE + i] = lamps.charAt(i) == '1' ? Stretch.LIT : Stretch.DARK;
        }
        for (int node = SIZE - 1; node > 0; node--) update(node);

        StringBuilder out = new StringBuilder();
        while (q-- > 0) {
            line = new StringTokenizer(in.readLine());
            boolean asks = line.nextToken().equals("L");
            int lamp = Integer.parseInt(line.nextToken()) - 1;
            if (asks) out.append(longest(lamp, Integer.parseInt(line.nextToken()))).append('\n');
            else toggle(lamp);
        }
        System.out.print(out);
    }
}
