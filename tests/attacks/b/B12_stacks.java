// @attack B12 the stacks of many threads, each filled
// @allowed memory_limit_exceeded runtime_error
// @why memory is that of the process, not of its heap
// @limits time_ms=4000
public class Main {
    static int deeper(int depth) {
        return depth == 0 ? 0 : deeper(depth - 1) + 1;
    }

    public static void main(String[] arguments) throws Exception {
        Object never = new Object();
        for (int number = 0; number < 60; number++) {
            new Thread(null, () -> {
                deeper(200_000);
                synchronized (never) {
                    try {
                        never.wait();
                    } catch (InterruptedException stopped) {
                        return;
                    }
                }
            }, "deep", 64 << 20).start();
        }
    }
}
