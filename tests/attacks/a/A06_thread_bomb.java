// @attack A06 threads of a JVM for ever
// @allowed runtime_error time_limit_exceeded memory_limit_exceeded
// @why threads count as processes
// @limits time_ms=1000 wall_factor=0
public class Main {
    public static void main(String[] arguments) throws Exception {
        Object never = new Object();
        while (true) {
            new Thread(() -> {
                synchronized (never) {
                    try {
                        never.wait();
                    } catch (InterruptedException stopped) {
                        return;
                    }
                }
            }).start();
        }
    }
}
