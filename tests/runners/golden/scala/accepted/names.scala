// These are names of what function problems find in the image: here they are the user's own.
object judge {
  class ListNode(val number: Long, val next: ListNode)
  val runtime = new Input(io.StdIn.readLine())
}

class Input(val line: String)

object Session extends App {
  judge.runtime
  var node: judge.ListNode = null
  for (word <- io.StdIn.readLine().split(" ")) node = new judge.ListNode(word.toLong, node)
  var sum = 0L
  while (node != null) {
    sum += node.number
    node = node.next
  }
  println(sum)
}
