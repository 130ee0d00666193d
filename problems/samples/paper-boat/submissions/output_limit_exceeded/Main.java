import java.util.Scanner;

/** The hull never ends. */
public class Main {
    public static void main(String[] args) {
        int n = new Scanner(System.in).nextInt();
        String planks = "_".repeat(2 * n).repeat(1000);
        while (true) {
            System.out.println(planks);
        }
    }
}
