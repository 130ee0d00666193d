package judge.runtime

import java.io.{BufferedOutputStream, FileDescriptor, FileOutputStream, PrintStream}
import java.nio.charset.StandardCharsets
import java.util.{ArrayDeque, Arrays}

/** Writes answers on descriptor 3, each at once, when all that the user printed is out. */
final class Output {
  private[this] val MaxNodes = 5000000 // more of them than an answer may have bytes
  private[this] val answers = new FileOutputStream("/dev/fd/3")
  private[this] val printed = {
    val out = new FileOutputStream(FileDescriptor.out)
    new PrintStream(new BufferedOutputStream(out, 1 << 16), false, "UTF-8")
  }
  private[this] var buffer = new Array[Byte](1 << 12)
  private[this] var length = 0
  System.setOut(printed)

  def send(): Unit = {
    flush()
    put('\n')
    answers.write(buffer, 0, length)
    length = 0
  }

  def flush(): Unit = {
    System.out.flush()
    printed.flush()
  }

  def open(): Unit = put('[')

  /** Before each element: a comma, but not before the first. */
  def next(): Unit = if (buffer(length - 1) != '[') put(',')

  def close(): Unit = put(']')

  def nothing(): Unit = ascii("null")

  /** An array or a list. */
  def all[T](values: Seq[T])(write: T => Unit): Unit =
    if (values == null) nothing()
    else {
      open()
      values.foreach { value =>
        next()
        write(value)
      }
      close()
    }

  def integer(value: Int): Unit = ascii(value.toString)

  def whole(value: Long): Unit = ascii(value.toString)

  def real(value: Double): Unit = ascii(value.toString)

  def bool(value: Boolean): Unit = ascii(value.toString)

  def character(value: Char): Unit = string(value.toString)

  def string(value: String): Unit =
    if (value == null) nothing()
    else {
      put('"')
      val bytes = value.getBytes(StandardCharsets.UTF_8)
      var at = 0
      while (at < bytes.length) {
        val one = bytes(at)
        if (one == '"' || one == '\\') put('\\')
        if (one >= 0 && one < ' ') ascii("\\u%04x".format(one)) else put(one)
        at += 1
      }
      put('"')
    }

  def chain(head: ListNode): Unit = {
    var node = head
    var count = 0
    open()
    while (node != null) {
      count += 1
      check(count)
      next()
      integer(node.x)
      node = node.next
    }
    close()
  }

  /** Missing children are written when a node comes after them: so none is at the end. */
  def tree(root: TreeNode): Unit = {
    val parents = new ArrayDeque[TreeNode]
    var missing = 0
    var count = 0
    def add(node: TreeNode): Unit =
      if (node == null) missing += 1
      else {
        while (missing > 0) {
          ascii(",null")
          missing -= 1
        }
        next()
        integer(node.value)
        parents.add(node)
      }
    open()
    if (root != null) add(root)
    while (!parents.isEmpty) {
      val parent = parents.remove()
      count += 1
      check(count)
      add(parent.left)
      add(parent.right)
    }
    close()
  }

  private[this] def check(count: Int): Unit =
    if (count > MaxNodes) throw new IllegalStateException("The nodes returned are a circle.")

  private[this] def ascii(text: String): Unit = {
    var at = 0
    while (at < text.length) {
      put(text.charAt(at))
      at += 1
    }
  }

  private[this] def put(value: Int): Unit = {
    if (length == buffer.length) buffer = Arrays.copyOf(buffer, 2 * length)
    buffer(length) = value.toByte
    length += 1
  }
}
