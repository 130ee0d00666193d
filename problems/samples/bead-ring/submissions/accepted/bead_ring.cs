public class Solution {
    public string ShortestPiece(string ring, string wanted) {
        string twice = ring + ring;
        int[] need = new int[128];
        foreach (char bead in wanted) need[bead]++;
        int missing = wanted.Length, start = 0, size = ring.Length + 1, from = 0;
        for (int end = 0; end < twice.Length; end++) {
            if (need[twice[end]]-- > 0) missing--;
            while (missing == 0) {
                if (end + 1 - start < size) {
                    size = end + 1 - start;
                    from = start;
                }
                if (++need[twice[start++]] > 0) missing++;
            }
        }
        return size > ring.Length ? "" : twice.Substring(from, size);
    }
}
