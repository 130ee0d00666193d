/** What newer versions of the library have, for users who know it from there. */
package judge.library

val Char.code: Int get() = toInt()

fun Char(code: Int): Char = code.toChar()

fun Char.digitToInt(): Int = Character.digit(this, 10)

fun Int.digitToChar(): Char = '0' + this

fun Char.lowercaseChar(): Char = toLowerCase()

fun Char.uppercaseChar(): Char = toUpperCase()

fun Char.lowercase(): String = toString().toLowerCase()

fun Char.uppercase(): String = toString().toUpperCase()

fun String.lowercase(): String = toLowerCase()

fun String.uppercase(): String = toUpperCase()

fun CharArray.concatToString(): String = String(this)

fun CharArray.concatToString(startIndex: Int, endIndex: Int = size): String =
    String(this, startIndex, endIndex - startIndex)

fun Int.countOneBits(): Int = Integer.bitCount(this)

fun Long.countOneBits(): Int = java.lang.Long.bitCount(this)

fun <T> MutableList<T>.removeFirst(): T = removeAt(0)

fun <T> MutableList<T>.removeLast(): T = removeAt(size - 1)

fun <T> MutableList<T>.removeFirstOrNull(): T? = if (isEmpty()) null else removeAt(0)

fun <T> MutableList<T>.removeLastOrNull(): T? = if (isEmpty()) null else removeAt(size - 1)

fun <T> java.util.ArrayDeque<T>.removeFirstOrNull(): T? = pollFirst()

fun <T> java.util.ArrayDeque<T>.removeLastOrNull(): T? = pollLast()

fun <T> java.util.Deque<T>.last(): T = getLast()

fun <T> java.util.Deque<T>.lastOrNull(): T? = peekLast()

fun <T : Comparable<T>> Iterable<T>.maxOrNull(): T? = max()

fun <T : Comparable<T>> Array<T>.maxOrNull(): T? = max()

fun IntArray.maxOrNull(): Int? = max()

fun LongArray.maxOrNull(): Long? = max()

fun DoubleArray.maxOrNull(): Double? = max()

fun CharSequence.maxOrNull(): Char? = max()

fun <T : Comparable<T>> Iterable<T>.minOrNull(): T? = min()

fun <T : Comparable<T>> Array<T>.minOrNull(): T? = min()

fun IntArray.minOrNull(): Int? = min()

fun LongArray.minOrNull(): Long? = min()

fun DoubleArray.minOrNull(): Double? = min()

fun CharSequence.minOrNull(): Char? = min()

inline fun <T, R : Comparable<R>> Iterable<T>.maxByOrNull(selector: (T) -> R): T? = maxBy(selector)

inline fun <T, R : Comparable<R>> Array<T>.maxByOrNull(selector: (T) -> R): T? = maxBy(selector)

inline fun <R : Comparable<R>> IntArray.maxByOrNull(selector: (Int) -> R): Int? = maxBy(selector)

inline fun <R : Comparable<R>> CharSequence.maxByOrNull(selector: (Char) -> R): Char? =
    maxBy(selector)

inline fun <K, V, R : Comparable<R>> Map<K, V>.maxByOrNull(
    selector: (Map.Entry<K, V>) -> R
): Map.Entry<K, V>? = entries.maxBy(selector)

inline fun <T, R : Comparable<R>> Iterable<T>.minByOrNull(selector: (T) -> R): T? = minBy(selector)

inline fun <T, R : Comparable<R>> Array<T>.minByOrNull(selector: (T) -> R): T? = minBy(selector)

inline fun <R : Comparable<R>> IntArray.minByOrNull(selector: (Int) -> R): Int? = minBy(selector)

inline fun <R : Comparable<R>> CharSequence.minByOrNull(selector: (Char) -> R): Char? =
    minBy(selector)

inline fun <K, V, R : Comparable<R>> Map<K, V>.minByOrNull(
    selector: (Map.Entry<K, V>) -> R
): Map.Entry<K, V>? = entries.minBy(selector)

inline fun <T, R : Comparable<R>> Iterable<T>.maxOf(selector: (T) -> R): R = map(selector).max()!!

inline fun <T, R : Comparable<R>> Array<T>.maxOf(selector: (T) -> R): R = map(selector).max()!!

inline fun <R : Comparable<R>> IntArray.maxOf(selector: (Int) -> R): R = map(selector).max()!!

inline fun <R : Comparable<R>> CharSequence.maxOf(selector: (Char) -> R): R = map(selector).max()!!

inline fun <T, R : Comparable<R>> Iterable<T>.minOf(selector: (T) -> R): R = map(selector).min()!!

inline fun <T, R : Comparable<R>> Array<T>.minOf(selector: (T) -> R): R = map(selector).min()!!

inline fun <R : Comparable<R>> IntArray.minOf(selector: (Int) -> R): R = map(selector).min()!!

inline fun <R : Comparable<R>> CharSequence.minOf(selector: (Char) -> R): R = map(selector).min()!!

inline fun <T, reified N : Number> Iterable<T>.sumOf(selector: (T) -> N): N {
    var whole = 0L
    var real = 0.0
    for (one in this) {
        val number: Number = selector(one)
        whole += number.toLong()
        real += number.toDouble()
    }
    return when (N::class) {
        Int::class -> whole.toInt()
        Long::class -> whole
        else -> real
    } as N
}

inline fun <T, reified N : Number> Array<T>.sumOf(selector: (T) -> N): N =
    asIterable().sumOf(selector)

inline fun <reified N : Number> IntArray.sumOf(selector: (Int) -> N): N =
    asIterable().sumOf(selector)

inline fun <reified N : Number> LongArray.sumOf(selector: (Long) -> N): N =
    asIterable().sumOf(selector)

inline fun <reified N : Number> CharSequence.sumOf(selector: (Char) -> N): N =
    asIterable().sumOf(selector)
