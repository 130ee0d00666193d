fun main() {
    val kept = List(150) { i -> ByteArray(1 shl 20) { i.toByte() } }
    repeat(300) { i -> ByteArray(1 shl 20) { i.toByte() } }
    println(kept.sumBy { it[99_999].toInt() and 255 })
}
