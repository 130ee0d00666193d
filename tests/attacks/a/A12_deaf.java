// @attack A12 catch everything that can be thrown, for ever
// @allowed time_limit_exceeded memory_limit_exceeded
// @why no runtime's own way of stopping is relied on
// @limits time_ms=600 wall_factor=1
public class Main {
    public static void main(String[] arguments) {
        while (true) {
            try {
                main(arguments);
            } catch (Throwable ignored) {
                continue;
            } finally {
                continue;
            }
        }
    }
}
