package judge.runtime

/** The escapes of JSON's strings. */
object Escapes {
  def resolved(text: String): String = {
    val all = new java.lang.StringBuilder(text.length)
    var at = 0
    while (at < text.length) {
      val next = text.charAt(at)
      if (next != '\\') {
        all.append(next)
        at += 1
      } else if (text.charAt(at + 1) == 'u') {
        all.append(Integer.parseInt(text.substring(at + 2, at + 6), 16).toChar)
        at += 6
      } else {
        all.append(meant(text.charAt(at + 1)))
        at += 2
      }
    }
    all.toString
  }

  private def meant(letter: Char): Char = letter match {
    case 'b' => '\b'
    case 'f' => '\f'
    case 'n' => '\n'
    case 'r' => '\r'
    case 't' => '\t'
    case other => other
  }
}
