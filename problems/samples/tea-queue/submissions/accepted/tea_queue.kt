class TeaQueue(private val places: Int) {
    private val guests = LinkedHashSet<String>()

    fun join(guest: String): Boolean = guests.size < places && guests.add(guest)

    fun leave(guest: String) {
        guests.remove(guest)
    }

    fun serve(): String {
        val guest = guests.firstOrNull() ?: return ""
        guests.remove(guest)
        return guest
    }

    fun waiting(): List<String> = guests.toList()
}
