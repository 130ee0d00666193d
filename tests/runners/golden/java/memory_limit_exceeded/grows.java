import java.util.*;

public class Grows {
    public static void main(String[] args) {
        List<Object> kept = new ArrayList<>();
        while (true) kept.add(new long[10]);
    }
}
