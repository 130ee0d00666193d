import java.util.*;

// Unwinding a full stack of 64 MB takes the virtual machine several hundred more.
public class RecursesForEver {
    static List<List<Integer>> graph = List.of(List.of(1), List.of(0));

    static long visit(int node, int depth, long seen) {
        for (int next : graph.get(node)) seen += visit(next, depth + 1, seen ^ depth);
        return seen;
    }

    public static void main(String[] args) {
        System.out.println(visit(0, 0, 1));
    }
}
