import java.util.Arrays;
import java.util.Scanner;

/** Looks only at patterns that begin with the first thread. */
public class Main {
    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int n = in.nextInt(), k = in.nextInt();
        String ribbon = in.next();
        // Z-function: how many letters the suffix at i shares with the whole ribbon.
        int[] same = new int[n];
        same[0] = n;
        for (int i = 1, left = 0, right = 0; i < n; i++) {
            if (i < right) same[i] = Math.min(right - i, same[i - left]);
            while (i + same[i] < n && ribbon.charAt(same[i]) == ribbon.charAt(i + same[i])) same[i]++;
            if (i + same[i] > right) {
                left = i;
                right = i + same[i];
            }
        }
        Arrays.sort(same);
        System.out.println(same[n - k]);
    }
}
