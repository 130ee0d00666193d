fun main() {
    val nothing: String? = null
    println(nothing!!.length)
}
