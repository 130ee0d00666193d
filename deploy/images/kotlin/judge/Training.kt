package judge.training

import java.util.PriorityQueue
import java.util.StringTokenizer
import judge.library.*
import judge.runtime.Input
import judge.runtime.Output

enum class Kind { SMALL, LARGE }

data class Edge(val from: Int, val to: Int, val weight: Long) : Comparable<Edge> {
    override fun compareTo(other: Edge) = weight.compareTo(other.weight)
}

sealed class Shape {
    abstract val area: Double
}

class Circle(private val radius: Double) : Shape() {
    override val area get() = Math.PI * radius * radius
}

fun <T : Comparable<T>> largest(items: List<T>): T? = items.maxBy { it }

fun String.words(): List<Int> = split(" ").map { it.trim().toInt() }

fun kindOf(n: Int) = when {
    n in 0..10 -> Kind.SMALL
    else -> Kind.LARGE
}

fun main() {
    val input = System.`in`.bufferedReader()
    val first = StringTokenizer(readLine() ?: "1").nextToken().toInt()
    val rest = input.readLine()?.words() ?: listOf(3, 1, 2)
    val groups = mutableMapOf<String, MutableList<Int>>()
    groups.getOrPut("a") { mutableListOf() }.add(first)
    val queue = PriorityQueue<Edge>(compareByDescending { it.weight })
    queue.add(Edge(0, 1, 5L))
    val grid = Array(3) { IntArray(3) { it * first } }
    val out = StringBuilder()
    for ((index, value) in rest.sorted().withIndex()) out.append("$index:$value ")
    for (i in 0 until 3 step 2) out.append(grid[i][i]).append('\n')
    val squares = generateSequence(1) { it + 1 }.map { it * it }.takeWhile { it < 50 }.toList()
    val counts = rest.groupingBy { it % 2 }.eachCount().toSortedMap()
    try {
        println(queue.poll().let { (from, to, weight) -> from + to + weight })
    } catch (error: IllegalStateException) {
        println(error.message)
    }
    val shape: Shape = Circle(2.0)
    println("${largest(rest)} ${kindOf(first)} ${shape.area} ${squares.sum()} $counts $groups")
    print(out.append(rest.joinToString(",") { "<$it>" }).append(rest.toSet().size).append(1.toBigInteger()))
    answer(Input(), Output())
}

/** As in a program of a function problem: the input is over by now, so it answers its own case. */
private fun answer(input: Input, out: Output) {
    val read = { input.list { input.list { input.string() }.toTypedArray() } }
    val all = if (input.isOver()) mutableListOf(arrayOf("b"), arrayOf("a")) else read()
    out.list(all) { out.list(it?.asList()) { out.string(it) } }
    out.listNode(ListNode(all.sumOf { it.size }))
    out.treeNode(TreeNode(all.maxOf { it[0].lowercase().length }))
    out.send()
    out.flush()
}
