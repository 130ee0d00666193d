import java.util.*;

public class LiveBoxed {
    public static void main(String[] args) {
        // 16 bytes an Integer, 4 a reference: about 140 MB stay alive.
        List<Integer> kept = new ArrayList<>(7_000_000);
        for (int i = 0; i < 7_000_000; i++) kept.add(1000 + i % 150);
        long sum = 0;
        for (int i = 0; i < 150; i++) sum += kept.get(i) - 1000;
        System.out.println(sum);
    }
}
