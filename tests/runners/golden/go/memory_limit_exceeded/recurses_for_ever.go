package main

func depth(n int) int {
	return 1 + depth(n+1)
}

func main() {
	println(depth(0))
}
