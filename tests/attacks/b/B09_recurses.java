// @attack B09 recursion without end in a thread with a stack of several GB
// @allowed runtime_error memory_limit_exceeded
// @why a crashed runtime is the program's fault
// @limits time_ms=3000
public class Main {
    static int deeper(int depth) {
        return deeper(depth + 1) + 1;
    }

    public static void main(String[] arguments) throws Exception {
        Thread thread = new Thread(null, () -> deeper(0), "deep", 4L << 30);
        thread.start();
        thread.join();
        System.exit(1);
    }
}
