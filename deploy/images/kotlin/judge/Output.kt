package judge.runtime

import java.io.BufferedOutputStream
import java.io.FileDescriptor
import java.io.FileOutputStream
import java.io.PrintStream
import java.util.ArrayDeque
import java.util.Arrays
import judge.library.ListNode
import judge.library.TreeNode

private const val MAX_NODES = 5_000_000 // more of them than an answer may have bytes

/** Writes answers on descriptor 3, each at once, when all that the user printed is out. */
class Output {
    private val answers = FileOutputStream("/dev/fd/3")
    private val out = BufferedOutputStream(FileOutputStream(FileDescriptor.out), 1 shl 16)
    private val printed = PrintStream(out, false, "UTF-8")
    private var buffer = ByteArray(1 shl 12)
    private var length = 0

    init {
        System.setOut(printed)
    }

    fun send() {
        flush()
        put('\n')
        answers.write(buffer, 0, length)
        length = 0
    }

    fun flush() {
        System.out.flush()
        printed.flush()
    }

    fun open() = put('[')

    /** Before each element: a comma, but not before the first. */
    fun next() {
        if (buffer[length - 1] != '['.toByte()) put(',')
    }

    fun close() = put(']')

    inline fun <T> list(all: Iterable<T>?, write: (T) -> Unit) {
        if (all == null) return nothing()
        open()
        for (one in all) {
            next()
            write(one)
        }
        close()
    }

    fun nothing() = ascii("null")

    fun integer(value: Int?) = ascii(value.toString())

    fun whole(value: Long?) = ascii(value.toString())

    fun real(value: Double?) = ascii(value.toString())

    fun bool(value: Boolean?) = ascii(value.toString())

    fun character(value: Char?) = string(value?.toString())

    fun string(value: String?) {
        if (value == null) return nothing()
        put('"')
        for (one in value.toByteArray()) {
            if (one == '"'.toByte() || one == '\\'.toByte()) put('\\')
            if (one in 0..31) ascii(String.format("\\u%04x", one)) else put(one.toChar())
        }
        put('"')
    }

    fun listNode(head: ListNode?) {
        var node = head
        var count = 0
        open()
        while (node != null) {
            check(++count)
            next()
            integer(node.`val`)
            node = node.next
        }
        close()
    }

    fun treeNode(root: TreeNode?) {
        val parents = ArrayDeque<TreeNode>()
        var missing = 0
        var count = 0
        open()
        if (root != null) {
            integer(root.`val`)
            parents.add(root)
        }
        while (!parents.isEmpty()) {
            val parent = parents.remove()
            check(++count)
            missing = child(parent.left, missing, parents)
            missing = child(parent.right, missing, parents)
        }
        close()
    }

    /** Missing children are written when a node comes after them: so none is at the end. */
    private fun child(node: TreeNode?, missing: Int, parents: ArrayDeque<TreeNode>): Int {
        if (node == null) return missing + 1
        for (i in 0 until missing) ascii(",null")
        next()
        integer(node.`val`)
        parents.add(node)
        return 0
    }

    private fun check(count: Int) {
        check(count <= MAX_NODES) { "The nodes returned are a circle." }
    }

    private fun ascii(text: String) {
        for (letter in text) put(letter)
    }

    private fun put(value: Char) {
        if (length == buffer.size) buffer = Arrays.copyOf(buffer, 2 * length)
        buffer[length++] = value.toByte()
    }
}
