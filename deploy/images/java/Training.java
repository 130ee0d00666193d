import java.io.*;
import java.math.BigInteger;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Touches what contest programs use, so that the classes javac needs for it land in its archive. */
public class Training {
    enum Kind { SMALL, LARGE }

    record Edge(int from, int to, long weight) implements Comparable<Edge> {
        @Override
        public int compareTo(Edge other) {
            return Long.compare(weight, other.weight);
        }
    }

    interface Shape {
        double area();
    }

    static <T extends Comparable<T>> T largest(List<? extends T> items) {
        T best = items.get(0);
        for (T item : items) if (item.compareTo(best) > 0) best = item;
        return best;
    }

    static Kind kindOf(int n) {
        return switch (n % 2) {
            case 0 -> Kind.SMALL;
            default -> Kind.LARGE;
        };
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        StringTokenizer words = new StringTokenizer(Optional.ofNullable(in.readLine()).orElse("1"));
        int n = Integer.parseInt(words.nextToken());
        Map<String, List<Integer>> groups = new TreeMap<>();
        groups.computeIfAbsent("a", key -> new ArrayList<>()).add(n);
        PriorityQueue<Edge> queue = new PriorityQueue<>(Comparator.comparingLong(Edge::weight).reversed());
        queue.add(new Edge(0, 1, 5L));
        Deque<int[]> stack = new ArrayDeque<>();
        stack.push(new int[] {n, n + 1});
        Shape shape = () -> Math.PI * n;
        Function<Integer, BigInteger> power = k -> BigInteger.TWO.pow(k);
        String joined = IntStream.range(0, 5).mapToObj(Integer::toString).collect(Collectors.joining(","));
        StringBuilder out = new StringBuilder();
        try (Scanner scanner = new Scanner("7 8")) {
            while (scanner.hasNextInt()) out.append(scanner.nextInt()).append('\n');
        } catch (IllegalStateException error) {
            throw new RuntimeException(error);
        }
        Object any = queue.poll();
        if (any instanceof Edge edge) out.append(edge.weight());
        System.out.printf("%s %s %d%n", joined, kindOf(n), largest(List.of(1, 2, 3)));
        System.out.print(out.append(power.apply(3)).append(shape.area()).append(groups).append(stack.pop()[0]));
    }
}
