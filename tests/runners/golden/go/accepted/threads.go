package main

import (
	"fmt"
	"sync"
)

func main() {
	var n int
	fmt.Scan(&n)
	numbers := make(chan int)
	var all sync.WaitGroup
	for i := 0; i < n; i++ {
		var x int
		fmt.Scan(&x)
		all.Add(1)
		go func() { defer all.Done(); numbers <- x }()
	}
	go func() { all.Wait(); close(numbers) }()
	sum := 0
	for x := range numbers {
		sum += x
	}
	fmt.Println(sum)
}
