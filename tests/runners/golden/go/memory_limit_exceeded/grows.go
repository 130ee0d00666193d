package main

func main() {
	var kept [][]int
	for {
		kept = append(kept, make([]int, 1000))
		for i := range kept[len(kept)-1] {
			kept[len(kept)-1][i] = i
		}
	}
}
