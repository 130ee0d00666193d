fun main() {
    readLine()
    println(readLine()!!.replace(" ", ""))
}
