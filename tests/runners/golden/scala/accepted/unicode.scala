object Main {
  def main(args: Array[String]): Unit = {
    val żółw = io.StdIn.readLine()
    println(new java.lang.StringBuilder(żółw).reverse)
  }
}
