package main

import "fmt"

func main() {
	var n int
	var x, sum int16
	fmt.Scan(&n)
	for i := 0; i < n; i++ {
		var wide int
		fmt.Scan(&wide)
		x = int16(wide)
		sum += x
	}
	fmt.Println(sum)
}
