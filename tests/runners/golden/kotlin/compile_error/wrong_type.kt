fun main() {
    val n: Int = "text"
    println(n)
}
