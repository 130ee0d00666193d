package judge

// These are names of what function problems find in the image: here they are the user's own.
class Input(val line: String)

class ListNode(val number: Long, val next: ListNode?)

object runtime {
    fun read() = Input(readLine() ?: "")
}

fun main() {
    runtime.read()
    var node: ListNode? = null
    for (word in runtime.read().line.split(" ")) node = ListNode(word.toLong(), node)
    var library = 0L
    while (node != null) {
        library += node.number
        node = node.next
    }
    println(library)
}
