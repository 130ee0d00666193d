import java.io.PrintWriter;
import java.util.Scanner;

public class Long1 {
    public static void main(String[] args) {
        int n = new Scanner(System.in).nextInt();
        PrintWriter out = new PrintWriter(System.out);
        for (int i = 1; i <= n; i++) out.println(i);
        out.flush();
    }
}
