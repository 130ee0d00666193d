// What Go has had since 1.21 by itself: the largest of some values.
package main

func max[T interface {
	~int | ~int8 | ~int16 | ~int32 | ~int64 | ~uint | ~uint8 | ~uint16 | ~uint32 | ~uint64 |
		~float32 | ~float64 | ~string
}](first T, rest ...T) T {
	for _, other := range rest {
		if other > first {
			first = other
		}
	}
	return first
}
