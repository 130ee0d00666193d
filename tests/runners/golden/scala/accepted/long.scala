object Main {
  def main(args: Array[String]): Unit = for (i <- 1 to io.StdIn.readInt()) println(i)
}
