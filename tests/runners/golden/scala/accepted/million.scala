import java.io._

object Main {
  def main(args: Array[String]): Unit = {
    val input = new StreamTokenizer(new BufferedReader(new InputStreamReader(System.in)))
    input.nextToken()
    var (n, sum) = (input.nval.toInt, 0L)
    while (n > 0) {
      input.nextToken()
      sum += input.nval.toLong
      n -= 1
    }
    println(sum)
  }
}
