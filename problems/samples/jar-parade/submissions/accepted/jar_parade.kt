class Solution {
    fun lineUp(jars: IntArray, most: Int): Int {
        var stayed = 0
        var alike = 0
        for (jar in jars) {
            if (stayed == 0 || jar > jars[stayed - 1]) {
                alike = 1
            } else if (jar == jars[stayed - 1] && alike < most) {
                alike++
            } else {
                continue
            }
            jars[stayed++] = jar
        }
        return stayed
    }
}
