import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;

public class Main {
    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        in.readLine();
        // The best total if the press stood still, ran one day, ran two days in a row.
        long idle = 0, first = 0, second = 0;
        for (String word : in.readLine().trim().split(" ")) {
            long litres = Long.parseLong(word), rested = Math.max(idle, Math.max(first, second));
            second = first + litres;
            first = idle + litres;
            idle = rested;
        }
        System.out.println(Math.max(idle, Math.max(first, second)));
    }
}
