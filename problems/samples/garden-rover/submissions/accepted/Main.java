import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;

public class Main {
    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        double x = 0, y = 0, heading = 0;
        for (int n = Integer.parseInt(in.readLine().trim()); n > 0; n--) {
            String line = in.readLine();
            double amount = Double.parseDouble(line.substring(2));
            switch (line.charAt(0)) {
                case 'L' -> heading += amount;
                case 'R' -> heading -= amount;
                default -> {
                    x += amount * Math.cos(Math.toRadians(heading));
                    y += amount * Math.sin(Math.toRadians(heading));
                }
            }
        }
        System.out.println(Math.hypot(x, y));
    }
}
