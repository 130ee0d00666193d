class Solution {
    public void turnQuilt(char[][] quilt, int steps) {
        int top = 0, left = 0, bottom = quilt.length - 1, right = quilt[0].length - 1;
        while (top <= bottom && left <= right) {
            List<int[]> ring = places(top++, left++, bottom--, right--);
            char[] colours = new char[ring.size()];
            for (int i = 0; i < colours.length; i++) colours[i] = quilt[ring.get(i)[0]][ring.get(i)[1]];
            for (int i = 0; i < colours.length; i++) {
                int[] place = ring.get((i + steps) % colours.length);
                quilt[place[0]][place[1]] = colours[i];
            }
        }
    }

    private List<int[]> places(int top, int left, int bottom, int right) {
        List<int[]> ring = new ArrayList<>();
        for (int column = left; column <= right; column++) ring.add(new int[] {top, column});
        for (int row = top + 1; row <= bottom; row++) ring.add(new int[] {row, right});
        if (top < bottom && left < right) {
            for (int column = right - 1; column >= left; column--) ring.add(new int[] {bottom, column});
            for (int row = bottom - 1; row > top; row--) ring.add(new int[] {row, left});
        }
        return ring;
    }
}
