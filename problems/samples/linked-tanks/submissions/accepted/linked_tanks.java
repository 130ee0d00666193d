class Solution {
    public double waterLevel(int[][] tanks, long volume) {
        Arrays.sort(tanks, (a, b) -> Integer.compare(a[0], b[0]));
        long area = 0;
        for (int i = 0; ; i++) {
            area += tanks[i][1];
            if (i + 1 < tanks.length) {
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
