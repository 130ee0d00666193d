import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Arrays;
import java.util.StringTokenizer;

public class Main {
    static int n;

    /**
     * A key for each block made of the blocks of names `heads` here and `shift` places on: equal
     * blocks have equal keys.
     */
    static long[] keys(int[] heads, int shift) {
        long[] keys = new long[heads.length - shift];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = (long) heads[i] * (n + 128) + heads[i + shift];
        }
        return keys;
    }

    /** Small names for the keys: their places among the different ones. */
    static int[] names(long[] keys) {
        long[] different = Arrays.stream(keys).sorted().distinct().toArray();
        return Arrays.stream(keys).mapToInt(key -> Arrays.binarySearch(different, key)).toArray();
    }

    static boolean shown(long[] keys, int k) {
        Arrays.sort(keys);
        for (int i = k - 1; i < keys.length; i++) {
            if (keys[i] == keys[i - k + 1]) return true;
        }
        return false;
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        StringTokenizer line = new StringTokenizer(in.readLine());
        n = Integer.parseInt(line.nextToken());
        int k = Integer.parseInt(line.nextToken());
        int[][] names = new int[17][]; // names[j][i] names the block of length 2^j at place i
        names[0] = in.readLine().trim().chars().toArray();
        for (int j = 1; 1 << j <= n; j++) names[j] = names(keys(names[j - 1], 1 << (j - 1)));

        int low = 0, high = n - k + 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            int j = 31 - Integer.numberOfLeadingZeros(middle);
            if (shown(keys(names[j], middle - (1 << j)), k)) low = middle;
            else high = middle - 1;
        }
        System.out.println(low);
    }
}
