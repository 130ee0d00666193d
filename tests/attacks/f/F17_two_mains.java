// @attack F17 two classes that could be the start, and words that look like a third
// @allowed accepted wrong_answer
// @why one rule chooses; comments and texts are no code
import java.util.Scanner;

/* class Evil { public static void main(String[] args) { } } */
class First {
    static String text = "class Other { public static void main(String[] a) {} }";

    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        System.out.println(in.nextLong() + in.nextLong());
    }
}

class Second {
    public static void main(String[] args) {
        System.out.println("second");
    }
}
