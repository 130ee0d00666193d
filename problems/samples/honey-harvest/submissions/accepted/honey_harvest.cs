public class Solution {
    public long MostHoney(int[] hives, int rest) {
        long[] best = new long[hives.Length + 1];
        for (int i = 0; i < hives.Length; i++) {
            best[i + 1] = Math.Max(best[i], best[Math.Max(0, i - rest)] + hives[i]);
        }
        return best[hives.Length];
    }
}
