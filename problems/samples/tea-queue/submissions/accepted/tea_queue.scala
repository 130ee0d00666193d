class TeaQueue(_places: Int) {
    private val guests = scala.collection.mutable.LinkedHashSet[String]()

    def join(guest: String): Boolean = guests.size < _places && guests.add(guest)

    def leave(guest: String): Unit = {
        guests.remove(guest)
    }

    def serve(): String = {
        val guest = guests.headOption.getOrElse("")
        guests.remove(guest)
        guest
    }

    def waiting(): List[String] = guests.toList
}
