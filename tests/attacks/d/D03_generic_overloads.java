// @attack D03 overloads whose choice takes exponential time
// @allowed compile_error
// @why the compiler's CPU time is bounded
import java.util.concurrent.Callable;
import java.util.function.Supplier;

class Main {
    static <T> T call(Callable<T> one) throws Exception { return one.call(); }
    static <T> T call(Supplier<T> one) { return one.get(); }

    public static void main(String[] args) throws Exception {
        System.out.println(
            call(() -> call(() -> call(() -> call(() -> call(() -> call(() -> call(() -> call(() ->
            call(() -> call(() -> call(() -> call(() -> call(() -> call(() -> call(() -> call(() ->
            call(() -> call(() -> call(() -> call(() -> call(() -> call(() -> call(() -> call(() ->
            1)))))))))))))))))))))))));
    }
}
