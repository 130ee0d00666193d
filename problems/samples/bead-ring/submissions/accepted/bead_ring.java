class Solution {
    public String shortestPiece(String ring, String wanted) {
        String twice = ring + ring;
        int[] need = new int[128];
        for (char bead : wanted.toCharArray()) need[bead]++;
        int missing = wanted.length(), start = 0, size = ring.length() + 1, from = 0;
        for (int end = 0; end < twice.length(); end++) {
            if (need[twice.charAt(end)]-- > 0) missing--;
            while (missing == 0) {
                if (end + 1 - start < size) {
                    size = end + 1 - start;
                    from = start;
                }
                if (++need[twice.charAt(start++)] > 0) missing++;
            }
        }
        return size > ring.length() ? "" : twice.substring(from, from + size);
    }
}
