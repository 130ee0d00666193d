class Solution {
    fun groupRugs(rugs: List<String>): List<List<String>> {
        return rugs.groupBy { pattern(it) }.values.toList()
    }

    private fun pattern(rug: String): String {
        val seen = HashMap<Char, Char>()
        return rug.map { seen.getOrPut(it) { 'a' + seen.size } }.joinToString("")
    }
}
