import java.util.Scanner;

public class LastOnly {
    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        long last = 0;
        while (in.hasNextLong()) last = in.nextLong();
        System.out.println(last);
    }
}
