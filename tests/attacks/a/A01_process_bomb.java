// @attack A01 a JVM that starts processes for ever
// @allowed time_limit_exceeded runtime_error memory_limit_exceeded
// @why processes are limited whoever starts them
// @limits time_ms=1000 wall_factor=1
public class Main {
    public static void main(String[] arguments) {
        while (true) {
            try {
                new ProcessBuilder("/bin/sleep", "60").inheritIO().start();
            } catch (java.io.IOException full) {
                Thread.onSpinWait();
            }
        }
    }
}
