import java.util.Scanner;

/** Keeps a calendar of one day: ArrayIndexOutOfBoundsException in the first minute of the next. */
public class Main {
    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int[] latestStart = new int[24 * 60 + 1];
        java.util.Arrays.fill(latestStart, -1);
        for (int n = in.nextInt(); n > 0; n--) {
            int start = in.nextInt(), end = in.nextInt();
            latestStart[end] = Math.max(latestStart[end], start);
        }
        int accepted = 0, freeFrom = 0;
        for (int end = 0; end < latestStart.length; end++) {
            if (latestStart[end] < freeFrom) continue;
            accepted++;
            freeFrom = end;
        }
        System.out.println(accepted);
    }
}
