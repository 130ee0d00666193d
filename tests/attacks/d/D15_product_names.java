// @attack D15 classes whose files have odd and clashing names
// @allowed accepted
// @why products are regular files below the build folder, whatever they are called
import java.util.Scanner;

public class Main {
    static class program {}
    static class $ {}
    static class con {}
    static class ünïcödé {}
    interface main {}

    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        System.out.println(in.nextLong() + in.nextLong());
    }
}
