import java.util.Scanner;

/** A recursive tree needs up to 4n nodes, this one has 2n: ArrayIndexOutOfBoundsException. */
public class Main {
    static int[][] tree;
    static char[] lamps;

    static int[] join(int[] a, int[] b) {
        int across = a[2] + b[1];
        return new int[] {
            a[0] + b[0],
            a[1] == a[0] ? across : a[1],
            b[2] == b[0] ? across : b[2],
            Math.max(across, Math.max(a[3], b[3])),
        };
    }

    static void set(int node, int from, int to, int left, int right) {
        if (right <= from || to <= left) return;
        if (to - from == 1) {
            int lit = lamps[from] - '0';
            tree[node] = new int[] {1, lit, lit, lit};
            return;
        }
        int middle = (from + to) / 2;
        set(2 * node, from, middle, left, right);
        set(2 * node + 1, middle, to, left, right);
        tree[node] = join(tree[2 * node], tree[2 * node + 1]);
    }

    static int[] get(int node, int from, int to, int left, int right) {
        if (right <= from || to <= left) return new int[4];
        if (left <= from && to <= right) return tree[node];
        int middle = (from + to) / 2;
        return join(get(2 * node, from, middle, left, right), get(2 * node + 1, middle, to, left, right));
    }

    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int n = in.nextInt(), q = in.nextInt();
        lamps = in.next().toCharArray();
        tree = new int[2 * n][];
        set(1, 0, n, 0, n);
        StringBuilder out = new StringBuilder();
        while (q-- > 0) {
            boolean asks = in.next().equals("L");
            int lamp = in.nextInt() - 1;
            if (asks) {
                out.append(get(1, 0, n, lamp, in.nextInt())[3]).append('\n');
            } else {
                lamps[lamp] ^= '0' ^ '1';
                set(1, 0, n, lamp, lamp + 1);
            }
        }
        System.out.print(out);
    }
}
