import java.util.ArrayDeque;
import java.util.Scanner;

/** Doesn't trust bridges and walks around. */
public class Main {
    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int rows = in.nextInt(), side = in.nextInt() + 2;
        StringBuilder grid = new StringBuilder("#".repeat(side));
        for (int row = 0; row < rows; row++) grid.append('#').append(in.next()).append('#');
        grid.append("#".repeat(side));

        int[] minutes = new int[grid.length()];
        ArrayDeque<Integer> queue = new ArrayDeque<>();
        queue.add(grid.indexOf("S"));
        minutes[queue.peek()] = 1;
        while (!queue.isEmpty()) {
            int cell = queue.remove();
            for (int near : new int[] {cell - side, cell - 1, cell + 1, cell + side}) {
                if ("#=".indexOf(grid.charAt(near)) >= 0 || minutes[near] > 0) continue;
                minutes[near] = minutes[cell] + 1;
                queue.add(near);
            }
        }
        int answer = minutes[grid.indexOf("E")] - 1;
        System.out.println(answer < 0 ? "no way" : answer);
    }
}
