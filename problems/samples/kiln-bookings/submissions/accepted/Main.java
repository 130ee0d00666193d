import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Arrays;
import java.util.Comparator;
import java.util.StringTokenizer;

public class Main {
    record Booking(int start, int end) {}

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        Booking[] bookings = new Booking[Integer.parseInt(in.readLine().trim())];
        for (int i = 0; i < bookings.length; i++) {
            StringTokenizer line = new StringTokenizer(in.readLine());
            bookings[i] = new Booking(
                    Integer.parseInt(line.nextToken()), Integer.parseInt(line.nextToken()));
        }
        Arrays.sort(bookings, Comparator.comparingInt(Booking::end));

        int accepted = 0, freeFrom = 0;
        for (Booking booking : bookings) {
            if (booking.start() < freeFrom) continue;
            accepted++;
            freeFrom = booking.end();
        }
        System.out.println(accepted);
    }
}
