class Solution {
    public void turnQuilt(char[][] quilt, int steps) {
        int top = 0, left = 0, bottom = quilt.length - 1, right = quilt[0].length - 1;
        while (top < bottom && left < right) {
            int around = 2 * (bottom - top + right - left);
            for (int step = 0; step < steps % around; step++) {
                turnOnce(quilt, top++, left++, bottom--, right--);
                top--;
                left--;
                bottom++;
                right++;
            }
            top++;
            left++;
            bottom--;
            right--;
        }
    }

    private void turnOnce(char[][] quilt, int top, int left, int bottom, int right) {
        char first = quilt[top][left];
        for (int row = top; row < bottom; row++) quilt[row][left] = quilt[row + 1][left];
        for (int column = left; column < right; column++) quilt[bottom][column] = quilt[bottom][column + 1];
        for (int row = bottom; row > top; row--) quilt[row][right] = quilt[row - 1][right];
        for (int column = right; column > left + 1; column--) quilt[top][column] = quilt[top][column - 1];
        quilt[top][left + 1] = first;
    }
}
