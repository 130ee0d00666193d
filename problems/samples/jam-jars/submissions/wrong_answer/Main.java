import java.util.Scanner;

/** Rounds large totals: a float has 24 bits for the digits. */
public class Main {
    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        float total = in.nextLong() + in.nextLong();
        System.out.println((long) total);
    }
}
