// @attack C01 output without end from a stream that swallows errors
// @allowed output_limit_exceeded
// @why stopped at the cap, not at the wall limit
// @limits time_ms=3000
public class Main {
    public static void main(String[] arguments) {
        while (true) {
            System.out.println("y");
        }
    }
}
