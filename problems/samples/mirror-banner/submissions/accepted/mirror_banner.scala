object Solution {
    def canMirror(banner: String, repairs: Int): Boolean = {
        val letters = banner.toLowerCase.filter(letter => letter >= 'a' && letter <= 'z')
        val half = letters.length / 2
        (0 until half).count(i => letters(i) != letters(letters.length - 1 - i)) <= repairs
    }
}
