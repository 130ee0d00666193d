import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StreamTokenizer;

public class Main {
    static final StreamTokenizer in =
            new StreamTokenizer(new BufferedReader(new InputStreamReader(System.in)));

    static int next() throws IOException {
        in.nextToken();
        return (int) in.nval;
    }

    public static void main(String[] args) throws IOException {
        int n = next(), q = next();
        long[] start = new long[n + 1];
        for (int i = 0; i < n; i++) start[i + 1] = start[i] + next();
        StringBuilder out = new StringBuilder();
        while (q-- > 0) {
            long ride = Math.abs(start[next() - 1] - start[next() - 1]);
            out.append(Math.min(ride, start[n] - ride)).append('\n');
        }
        System.out.print(out);
    }
}
