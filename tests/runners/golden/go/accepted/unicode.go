package main

import (
	"bufio"
	"fmt"
	"os"
	"strings"
)

func main() {
	line, _ := bufio.NewReader(os.Stdin).ReadString('\n')
	żółw := []rune(strings.TrimSpace(line))
	for i, j := 0, len(żółw)-1; i < j; i, j = i+1, j-1 {
		żółw[i], żółw[j] = żółw[j], żółw[i]
	}
	fmt.Println(string(żółw))
}
