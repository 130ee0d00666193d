object Solution {
    def ferryPairs(piers: Array[Int], reach: Int): List[List[Int]] = {
        val known = piers.toSet
        known.toList.filter(pier => known(pier + reach)).map(pier => List(pier, pier + reach))
    }
}
