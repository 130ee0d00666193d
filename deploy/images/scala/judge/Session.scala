package judge.runtime

object Session {
  /** Answers case after case. */
  def run(answer: (Input, Output) => Unit): Unit = {
    val in = new Input
    val out = new Output
    try {
      out.send()
      while (!in.isOver) {
        answer(in, out)
        out.send()
      }
    } finally out.flush()
  }

  /** A case of a class problem: `call` gets each name, reads its arguments, writes the result. */
  def calls(in: Input, out: Output)(call: String => Unit): Unit = {
    val names = in.line(in.list(in.string()))
    in.open()
    out.open()
    for (name <- names) {
      in.more()
      in.open()
      out.next()
      call(name)
      in.more()
    }
    in.more()
    in.endLine()
    out.close()
  }
}
