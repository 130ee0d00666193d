import java.util.Arrays;
import java.util.Comparator;
import java.util.Scanner;

/** Wants a free minute between two firings. */
public class Main {
    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int[][] bookings = new int[in.nextInt()][];
        Arrays.setAll(bookings, i -> new int[] {in.nextInt(), in.nextInt()});
        Arrays.sort(bookings, Comparator.comparingInt(booking -> booking[1]));

        int accepted = 0, lastEnd = -1;
        for (int[] booking : bookings) {
            if (booking[0] <= lastEnd) continue;
            accepted++;
            lastEnd = booking[1];
        }
        System.out.println(accepted);
    }
}
