import java.util.PriorityQueue;
import java.util.Scanner;

/** Pours every single bucket under the stone that is lowest just then. */
public class Main {
    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int n = in.nextInt();
        long sand = in.nextLong();
        PriorityQueue<Long> heights = new PriorityQueue<>();
        for (int i = 0; i < n; i++) heights.add(in.nextLong());
        while (sand-- > 0) heights.add(heights.remove() + 1);
        System.out.println(heights.peek());
    }
}
