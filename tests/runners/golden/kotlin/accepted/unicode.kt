fun main() {
    val żółw = readLine()!!
    println(StringBuilder(żółw).reverse())
}
