object Main {
  def main(args: Array[String]): Unit = {
    val kept = Array.tabulate(150)(i => Array.fill(1 << 20)(i.toByte))
    for (i <- 0 until 50) Array.fill(1 << 20)(i.toByte)
    println(kept.map(_(99999) & 255).sum)
  }
}
