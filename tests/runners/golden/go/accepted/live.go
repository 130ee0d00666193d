package main

import "fmt"

func block(i int) []byte {
	made := make([]byte, 1<<20)
	for at := range made {
		made[at] = byte(i)
	}
	return made
}

func main() {
	var kept [][]byte
	for i := 0; i < 150; i++ {
		kept = append(kept, block(i))
	}
	for i := 0; i < 600; i++ {
		block(i)
	}
	sum := 0
	for _, one := range kept {
		sum += int(one[99999])
	}
	fmt.Println(sum)
}
