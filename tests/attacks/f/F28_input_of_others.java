// @attack F28 keep what one case said for the next: statics, files, properties, preferences
// @allowed accepted
// @why every case is a process of its own, with empty places to write
// @limits time_ms=3000 memory_mb=256
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Scanner;
import java.util.prefs.Preferences;

public class Main {
    static int runs;

    public static void main(String[] args) throws Exception {
        Path left = Path.of("/tmp/left");
        boolean met = runs++ > 0 || Files.exists(left) || System.getProperty("left") != null;
        Files.writeString(left, "left");
        System.setProperty("left", "left");
        try {
            Preferences.userRoot().put("left", "left");
        } catch (Throwable refused) {
            met |= false;
        }
        Scanner in = new Scanner(System.in);
        System.out.println(met ? "met" : in.nextLong() + in.nextLong() + "");
    }
}
