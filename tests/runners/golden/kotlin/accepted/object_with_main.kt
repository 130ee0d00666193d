object Total {
    @JvmStatic
    fun main(args: Array<String>) {
        readLine()
        println(readLine()!!.split(" ").map(String::toLong).sum())
    }
}
