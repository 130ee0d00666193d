package judge.runtime

import java.io.{FileDescriptor, FileInputStream, IOException}
import java.nio.charset.StandardCharsets
import java.util.Arrays
import scala.collection.mutable.ArrayBuffer
import scala.reflect.ClassTag

/** Reads cases: JSON without spaces, each value of the type that is asked for. */
final class Input {
  private[this] val Over = -1
  private[this] val in = new FileInputStream(FileDescriptor.in)
  private[this] val buffer = new Array[Byte](1 << 16)
  private[this] var at = 0
  private[this] var end = 0
  private[this] var text = new Array[Byte](256)
  private[this] var length = 0

  def isOver: Boolean = peek() == Over

  def line[T](value: => T): T = {
    val taken = value
    endLine()
    taken
  }

  def argument[T](value: => T): T = {
    more()
    value
  }

  def endLine(): Unit = skip('\n')

  def open(): Unit = skip('[')

  /** Goes to the next element of an array; false at its end, which it takes too. */
  def more(): Boolean = {
    val next = peek()
    if (next == ']' || next == ',') at += 1
    next != ']'
  }

  def array[T: ClassTag](element: => T): Array[T] = {
    val all = Array.newBuilder[T]
    open()
    while (more()) all += element
    all.result()
  }

  def list[T](element: => T): List[T] = {
    val all = List.newBuilder[T]
    open()
    while (more()) all += element
    all.result()
  }

  def integer(): Int = whole().toInt

  def whole(): Long = {
    val isNegative = peek() == '-'
    if (isNegative) at += 1
    var value = 0L
    var digit = peek()
    while (digit >= '0' && digit <= '9') {
      value = value * 10 - (digit - '0')
      at += 1
      digit = peek()
    }
    if (isNegative) value else -value
  }

  def real(): Double = java.lang.Double.parseDouble(word())

  def bool(): Boolean = word() == "true"

  def character(): Char = string().charAt(0)

  def string(): String = {
    skip('"')
    length = 0
    var isPlain = true
    var next = take()
    while (next != '"') {
      put(next)
      if (next == '\\') {
        isPlain = false
        put(take())
      }
      next = take()
    }
    val found = new String(text, 0, length, StandardCharsets.UTF_8)
    if (isPlain) found else Escapes.resolved(found)
  }

  def chain(): ListNode = {
    val before = new ListNode
    var last = before
    open()
    while (more()) {
      last.next = new ListNode(integer())
      last = last.next
    }
    before.next
  }

  /** Level by level: `null` is a missing child, and children of those are not mentioned. */
  def tree(): TreeNode = {
    val nodes = new ArrayBuffer[TreeNode]
    var side = -1
    open()
    while (more()) {
      val node = if (peek() == 'n') nothing() else new TreeNode(integer())
      if (side >= 0 && side / 2 < nodes.length) {
        val parent = nodes(side / 2)
        if (side % 2 == 0) parent.left = node else parent.right = node
      }
      if (node != null) nodes += node
      side += 1
    }
    if (nodes.isEmpty) null else nodes(0)
  }

  private[this] def nothing(): TreeNode = {
    word()
    null
  }

  private[this] def word(): String = {
    length = 0
    var next = peek()
    while (next != ',' && next != ']' && next != '\n' && next != Over) {
      put(take())
      next = peek()
    }
    new String(text, 0, length, StandardCharsets.ISO_8859_1)
  }

  private[this] def put(value: Int): Unit = {
    if (length == text.length) text = Arrays.copyOf(text, 2 * length)
    text(length) = value.toByte
    length += 1
  }

  private[this] def skip(expected: Char): Unit = {
    val found = take()
    if (found != expected) throw new IOException("The case has " + found + " for " + expected)
  }

  private[this] def take(): Int = {
    val next = peek()
    if (next == Over) throw new IOException("The case is cut off")
    at += 1
    next
  }

  private[this] def peek(): Int = if (at < end || fill()) buffer(at) & 0xff else Over

  private[this] def fill(): Boolean = {
    at = 0
    end = math.max(in.read(buffer), 0)
    end > 0
  }
}
