public class Solution {
    public int LineUp(int[] jars, int most) {
        int stayed = 0, alike = 0;
        foreach (int jar in jars) {
            if (stayed == 0 || jar > jars[stayed - 1]) {
                alike = 1;
            } else if (jar == jars[stayed - 1] && alike < most) {
                alike++;
            } else {
                continue;
            }
            jars[stayed++] = jar;
        }
        return stayed;
    }
}
