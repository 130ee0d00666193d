import java.io.StreamTokenizer

fun main() {
    val input = StreamTokenizer(System.`in`.bufferedReader())
    input.nextToken()
    var sum = 0L
    repeat(input.nval.toInt()) {
        input.nextToken()
        sum += input.nval.toLong()
    }
    println(sum)
}
