object Main {
  def main(args: Array[String]): Unit = {
    scala.io.StdIn.readLine()
    println(scala.io.StdIn.readLine().split(" ").map(_.toLong).sum)
  }
}
