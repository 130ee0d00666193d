class Solution {
    public long mostHoney(int[] hives, int rest) {
        long[] best = new long[hives.length + 1];
        for (int i = 0; i < hives.length; i++) {
            best[i + 1] = Math.max(best[i], best[Math.max(0, i - rest)] + hives[i]);
        }
        return best[hives.length];
    }
}
