package judge.runtime

import java.io.FileDescriptor
import java.io.FileInputStream
import java.io.IOException
import java.nio.charset.Charset
import java.util.Arrays
import judge.library.ListNode
import judge.library.TreeNode

private const val OVER = '\uffff'

/** Reads cases: JSON without spaces, each value of the type that is asked for. */
class Input {
    private val source = FileInputStream(FileDescriptor.`in`)
    private val buffer = ByteArray(1 shl 16)
    private var at = 0
    private var end = 0
    private var text = ByteArray(256)
    private var length = 0

    fun isOver() = peek() == OVER

    fun endLine() = skip('\n')

    fun open() = skip('[')

    /** Goes to the next element of an array; false at its end, which it takes too. */
    fun more(): Boolean {
        val next = peek()
        if (next == ']' || next == ',') at++
        return next != ']'
    }

    inline fun <T> list(read: () -> T): MutableList<T> {
        val all = ArrayList<T>()
        open()
        while (more()) all.add(read())
        return all
    }

    fun integer() = whole().toInt()

    fun whole(): Long {
        val isNegative = peek() == '-'
        if (isNegative) at++
        var value = 0L
        var digit = peek() - '0'
        while (digit in 0..9) {
            value = value * 10 - digit
            at++
            digit = peek() - '0'
        }
        return if (isNegative) value else -value
    }

    fun real() = java.lang.Double.parseDouble(word())

    fun bool() = word() == "true"

    fun character() = string()[0]

    fun string(): String {
        val all = StringBuilder()
        skip('"')
        length = 0
        while (true) {
            val next = take()
            if (next == '"') return all.append(taken(Charsets.UTF_8)).toString()
            if (next == '\\') all.append(taken(Charsets.UTF_8)).append(escaped()) else put(next)
        }
    }

    fun listNode(): ListNode? {
        val before = ListNode(0)
        var last = before
        open()
        while (more()) {
            val node = ListNode(integer())
            last.next = node
            last = node
        }
        return before.next
    }

    /** Level by level: `null` is a missing child, and children of those are not mentioned. */
    fun treeNode(): TreeNode? {
        val nodes = ArrayList<TreeNode>()
        var side = -1
        open()
        while (more()) {
            val node = if (peek() == 'n') nothing() else TreeNode(integer())
            if (side >= 0 && side / 2 < nodes.size) {
                val parent = nodes[side / 2]
                if (side % 2 == 0) parent.left = node else parent.right = node
            }
            if (node != null) nodes.add(node)
            side++
        }
        return if (nodes.isEmpty()) null else nodes[0]
    }

    private fun nothing(): TreeNode? {
        word()
        return null
    }

    private fun word(): String {
        length = 0
        while (peek() != ',' && peek() != ']' && peek() != '\n') put(take())
        return taken(Charsets.ISO_8859_1)
    }

    private fun escaped(): Char {
        val letter = take()
        val kind = "bfnrt".indexOf(letter)
        if (letter != 'u') return if (kind < 0) letter else "\b\u000c\n\r\t"[kind]
        var code = 0
        for (i in 1..4) code = code * 16 + Character.digit(take(), 16)
        return code.toChar()
    }

    /** What was put aside, which is empty from now on. */
    private fun taken(encoding: Charset): String {
        val all = String(text, 0, length, encoding)
        length = 0
        return all
    }

    private fun put(value: Char) {
        if (length == text.size) text = Arrays.copyOf(text, 2 * length)
        text[length++] = value.toByte()
    }

    private fun skip(expected: Char) {
        val found = take()
        if (found != expected) throw IOException("The case has $found for $expected")
    }

    private fun take(): Char {
        val next = peek()
        if (next == OVER) throw IOException("The case is cut off")
        at++
        return next
    }

    private fun peek(): Char {
        if (at == end) {
            at = 0
            end = Math.max(source.read(buffer), 0)
            if (end == 0) return OVER
        }
        return (buffer[at].toInt() and 0xff).toChar()
    }
}
