// @attack F06 halt the machine before the answer is written, then from a hook
// @allowed wrong_answer
// @why what was not written was not printed
import java.io.PrintWriter;

public class Main {
    public static void main(String[] args) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> Runtime.getRuntime().halt(0)));
        PrintWriter out = new PrintWriter(System.out);
        out.println(42);
        Runtime.getRuntime().halt(0);
    }
}
