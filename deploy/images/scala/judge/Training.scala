package judge.training

import judge.runtime.{Input, ListNode, Output, Session, TreeNode}
import scala.collection.mutable
import scala.io.StdIn

case class Edge(from: Int, to: Int, weight: Long)

sealed trait Shape { def area: Double }
case class Circle(radius: Double) extends Shape { def area: Double = math.Pi * radius * radius }
case object Empty extends Shape { val area = 0.0 }

object Training {
  implicit val byWeight: Ordering[Edge] = Ordering.by(_.weight)

  def largest[T](items: Seq[T])(implicit order: Ordering[T]): T = items.max

  def kindOf(shape: Shape): String = shape match {
    case Circle(radius) if radius > 1 => "large"
    case Circle(_) => "small"
    case Empty => "none"
  }

  def main(args: Array[String]): Unit = {
    val first = Option(StdIn.readLine()).map(_.trim.toInt).getOrElse(1)
    val rest = Iterator.continually(StdIn.readLine()).takeWhile(_ != null).flatMap(_.split(" ")).map(_.toInt).toList
    val groups = mutable.Map[String, mutable.ListBuffer[Int]]()
    groups.getOrElseUpdate("a", mutable.ListBuffer()) += first
    val queue = mutable.PriorityQueue(Edge(0, 1, 5L), Edge(1, 2, 3L))
    val grid = Array.tabulate(3, 3)((i, j) => i * j + first)
    val out = new StringBuilder
    for ((value, index) <- (rest ++ List(3, 1, 2)).sorted.zipWithIndex if value > 0) out.append(s"$index:$value ")
    for (i <- 0 until 3 by 2; row <- grid) out.append(row(i)).append('\n')
    val counts = rest.groupBy(_ % 2).mapValues(_.size).toSeq.sortBy(-_._2)
    var n = first
    while (n < 10) n += 1
    try println(queue.dequeue().weight) catch { case error: NoSuchElementException => println(error) }
    println(f"${largest(List(1, 2, n))}%d ${kindOf(Circle(2))} ${Circle(2).area}%.3f $counts ${groups.toMap}")
    print(out.append(rest.map(x => s"<$x>").mkString(",")).append(rest.toSet.size).append(BigInt(2).pow(9)))
    Session.run((in, out) => answer(in.line(in.array(in.list(in.string()))), out))
    answer(Array(List("b"), List("a")), new Output)
  }

  /** As in a program of a function problem. */
  def answer(all: Array[List[String]], out: Output): Unit = {
    out.all(all)(out.all(_)(out.string(_)))
    out.chain(new ListNode(all.length))
    out.tree(new TreeNode(all.map(_.length).sum))
    out.send()
  }
}
