// @attack A06 a million waiting tasks in a thread pool that grows with them
// @allowed runtime_error time_limit_exceeded memory_limit_exceeded
// @why an executor's threads count as well
// @limits time_ms=1500 wall_factor=0
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public class Main {
    public static void main(String[] arguments) {
        ExecutorService pool = Executors.newCachedThreadPool();
        for (int task = 0; task < 1_000_000; task++) {
            pool.submit(() -> {
                Thread.sleep(100_000);
                return 0;
            });
        }
    }
}
