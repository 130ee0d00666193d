object Main {
  def main(args: Array[String]): Unit = {
    var kept = List[Array[Long]]()
    while (true) kept ::= new Array[Long](10000)
  }
}
