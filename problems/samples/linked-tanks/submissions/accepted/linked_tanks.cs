public class Solution {
    public double WaterLevel(int[][] tanks, long volume) {
        Array.Sort(tanks, (a, b) => a[0].CompareTo(b[0]));
        long area = 0;
        for (int i = 0; ; i++) {
            area += tanks[i][1];
            if (i + 1 < tanks.Length) {
                long room = (tanks[i + 1][0] - tanks[i][0]) * area;
                if (volume > room) {
                    volume -= room;
                    continue;
                }
            }
            return tanks[i][0] + (double) volume / area;
        }
    }
}
