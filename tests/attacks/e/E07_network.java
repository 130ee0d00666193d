// @attack E07 reach services through Java's sockets, old and new
// @allowed accepted
// @why there is no network: not even a socket to ask with
// @limits time_ms=3000 memory_mb=256
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URL;
import java.nio.channels.SocketChannel;
import java.util.Scanner;
import java.util.concurrent.Callable;

public class Main {
    public static void main(String[] args) {
        Callable<?>[] attempts = {
            () -> new Socket("127.0.0.1", 6379),
            () -> new Socket("172.17.0.1", 2375),
            () -> SocketChannel.open(new InetSocketAddress("8.8.8.8", 53)),
            () -> new ServerSocket(8080),
            () -> new DatagramSocket(),
            () -> new URL("http://169.254.169.254/latest/meta-data/").openStream(),
        };
        int reached = 0;
        for (Callable<?> attempt : attempts) {
            try {
                attempt.call();
                reached++;
            } catch (Exception refused) {
                continue;
            }
        }
        Scanner in = new Scanner(System.in);
        System.out.println(reached > 0 ? reached + " reached" : in.nextLong() + in.nextLong() + "");
    }
}
