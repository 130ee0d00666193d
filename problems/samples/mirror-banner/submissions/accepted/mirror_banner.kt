class Solution {
    fun canMirror(banner: String, repairs: Int): Boolean {
        val letters = banner.toLowerCase().filter { it in 'a'..'z' }
        val half = letters.length / 2
        return (0 until half).count { letters[it] != letters[letters.length - 1 - it] } <= repairs
    }
}
