// @attack F19 never finish loading the class
// @allowed time_limit_exceeded
// @why starting is on the program's time
public class Main {
    static {
        long spins = 0;
        while (spins >= 0) spins = (spins + 1) & Long.MAX_VALUE;
    }

    public static void main(String[] args) {}
}
