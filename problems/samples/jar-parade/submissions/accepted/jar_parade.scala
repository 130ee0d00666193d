object Solution {
    def lineUp(jars: Array[Int], most: Int): Int = {
        var stayed = 0
        var alike = 0
        for (jar <- jars) {
            val isNew = stayed == 0 || jar > jars(stayed - 1)
            if (isNew || jar == jars(stayed - 1) && alike < most) {
                alike = if (isNew) 1 else alike + 1
                jars(stayed) = jar
                stayed += 1
            }
        }
        stayed
    }
}
