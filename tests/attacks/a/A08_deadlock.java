// @attack A08 a thread joins itself; a shutdown hook never ends
// @allowed time_limit_exceeded
// @why the wall clock has a limit of its own, and no runtime is asked to end politely
// @limits time_ms=300 wall_factor=0
public class Main {
    public static void main(String[] arguments) throws Exception {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            while (true) {
                Thread.onSpinWait();
            }
        }));
        Thread.currentThread().join();
    }
}
