object Solution {
    import scala.collection.mutable

    def groupRugs(rugs: List[String]): List[List[String]] = {
        rugs.groupBy(pattern).values.toList
    }

    private def pattern(rug: String): String = {
        val seen = mutable.Map[Char, Char]()
        rug.map(colour => seen.getOrElseUpdate(colour, ('a' + seen.size).toChar))
    }
}
