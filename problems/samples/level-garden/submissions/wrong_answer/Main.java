import java.util.Scanner;

/** Takes sand away from the high stones as well: the average is too good to be true. */
public class Main {
    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int n = in.nextInt();
        long total = in.nextLong();
        for (int i = 0; i < n; i++) total += in.nextInt();
        System.out.println(total / n);
    }
}
