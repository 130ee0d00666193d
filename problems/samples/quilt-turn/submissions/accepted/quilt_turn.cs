public class Solution {
    public void TurnQuilt(char[][] quilt, int steps) {
        int top = 0, left = 0, bottom = quilt.Length - 1, right = quilt[0].Length - 1;
        while (top <= bottom && left <= right) {
            List<int[]> ring = Places(top++, left++, bottom--, right--);
            char[] colours = ring.Select(place => quilt[place[0]][place[1]]).ToArray();
            for (int i = 0; i < colours.Length; i++) {
                int[] place = ring[(i + steps) % colours.Length];
                quilt[place[0]][place[1]] = colours[i];
            }
        }
    }

    private static List<int[]> Places(int top, int left, int bottom, int right) {
        var ring = new List<int[]>();
        for (int column = left; column <= right; column++) ring.Add(new[] {top, column});
        for (int row = top + 1; row <= bottom; row++) ring.Add(new[] {row, right});
        if (top < bottom && left < right) {
            for (int column = right - 1; column >= left; column--) ring.Add(new[] {bottom, column});
            for (int row = bottom - 1; row > top; row--) ring.Add(new[] {row, left});
        }
        return ring;
    }
}
