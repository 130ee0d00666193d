object Main {
  def main(args: Array[String]): Unit = {
    io.StdIn.readLine()
    println(io.StdIn.readLine().replace(" ", ""))
  }
}
