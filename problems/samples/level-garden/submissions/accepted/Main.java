import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.StringTokenizer;

public class Main {
    static boolean reachable(long level, int[] heights, long sand) {
        for (int height : heights) {
            sand -= Math.max(0, level - height);
            if (sand < 0) return false;
        }
        return true;
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        StringTokenizer line = new StringTokenizer(in.readLine());
        int[] heights = new int[Integer.parseInt(line.nextToken())];
        long sand = Long.parseLong(line.nextToken());
        line = new StringTokenizer(in.readLine());
        for (int i = 0; i < heights.length; i++) heights[i] = Integer.parseInt(line.nextToken());

        long low = 0, high = 1_000_000_000 + sand;
        while (low < high) {
            long middle = (low + high + 1) / 2;
            if (reachable(middle, heights, sand)) low = middle;
            else high = middle - 1;
        }
        System.out.println(low);
    }
}
