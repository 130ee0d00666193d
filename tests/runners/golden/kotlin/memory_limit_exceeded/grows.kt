fun main() {
    val kept = ArrayList<LongArray>()
    while (true) kept.add(LongArray(100))
}
