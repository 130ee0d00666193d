import java.util.Scanner;

public class Main {
    public static void main(String[] args) {
        int n = new Scanner(System.in).nextInt();
        StringBuilder out = new StringBuilder();
        for (int i = 1; i <= n; i++) {
            out.append(" ".repeat(n - i + 1)).append('|').append("\\".repeat(i)).append('\n');
        }
        out.append('\\').append("_".repeat(2 * n)).append("/\n");
        System.out.print(out);
    }
}
