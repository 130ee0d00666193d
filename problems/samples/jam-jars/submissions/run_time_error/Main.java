import java.util.Scanner;

/** A large shelf is no int: NumberFormatException. */
public class Main {
    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        long total = Integer.parseInt(in.next());
        total += Integer.parseInt(in.next());
        System.out.println(total);
    }
}
