import java.util.*;
import java.util.stream.*;

public class Threads {
    public static void main(String[] args) throws InterruptedException {
        Thread thread = new Thread(null, Threads::solve, "deep", 1 << 27);
        thread.start();
        thread.join();
    }

    static void solve() {
        Scanner in = new Scanner(System.in);
        int n = in.nextInt();
        List<Long> numbers = Stream.generate(in::nextLong).limit(n).collect(Collectors.toList());
        System.out.println(numbers.parallelStream().mapToLong(x -> x).sum());
    }
}
