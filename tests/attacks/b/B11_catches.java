// @attack B11 fill the heap, catch the error, and print the right answer
// @allowed accepted memory_limit_exceeded
// @why an error that was caught inside the limit is the program's own affair
// @limits time_ms=5000
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;

public class Main {
    public static void main(String[] arguments) {
        Scanner in = new Scanner(System.in);
        long sum = in.nextLong() + in.nextLong();
        List<byte[]> hoard = new ArrayList<>();
        try {
            while (true) {
                hoard.add(new byte[1 << 16]);
            }
        } catch (OutOfMemoryError full) {
            hoard = null;
        }
        System.out.println(sum);
    }
}
