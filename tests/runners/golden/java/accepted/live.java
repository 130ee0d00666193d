import java.util.*;

public class Live {
    public static void main(String[] args) {
        List<int[]> kept = new ArrayList<>();
        int sum = 0;
        for (int i = 0; i < 150; i++) {
            kept.add(new int[1 << 18]);
            Arrays.fill(kept.get(i), i);
        }
        for (int i = 0; i < 1000; i++) Arrays.fill(new int[1 << 18], i);
        for (int[] block : kept) sum += block[99999];
        System.out.println(sum);
    }
}
