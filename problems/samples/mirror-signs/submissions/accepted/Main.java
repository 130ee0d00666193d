import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;

public class Main {
    static boolean readsSame(String sign) {
        return sign.matches("[AHIMOTUVWXY ]*")
                && new StringBuilder(sign).reverse().toString().equals(sign);
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        int n = Integer.parseInt(in.readLine().trim());
        for (int i = 0; i < n; i++) {
            System.out.println(readsSame(in.readLine()) ? "same" : "different");
        }
    }
}
