import java.util.Scanner;

/** Never presses on two days in a row. */
public class Main {
    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        long idle = 0, running = 0;
        for (int n = in.nextInt(); n > 0; n--) {
            long rested = Math.max(idle, running);
            running = idle + in.nextLong();
            idle = rested;
        }
        System.out.println(Math.max(idle, running));
    }
}
