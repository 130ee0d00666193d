package main

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
)

func main() {
	words := bufio.NewScanner(os.Stdin)
	words.Split(bufio.ScanWords)
	words.Scan()
	n, _ := strconv.Atoi(words.Text())
	sum := 0
	for i := 0; i < n && words.Scan(); i++ {
		x, _ := strconv.Atoi(words.Text())
		sum += x
	}
	fmt.Println(sum)
}
